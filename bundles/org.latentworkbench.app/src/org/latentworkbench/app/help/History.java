package org.latentworkbench.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a reader was, and can go back to. */
final class History {
	private final List<String> places = new ArrayList<>();
	private int now = -1;

	void went(String place) {
		if (now >= 0 && places.get(now).equals(place)) {
			return;
		}
		places.subList(now + 1, places.size()).clear();
		places.add(place);
		now++;
	}

	boolean hasBack() {
		return now > 0;
	}

	boolean hasForward() {
		return now < places.size() - 1;
	}

	Optional<String> back() {
		return hasBack() ? Optional.of(places.get(--now)) : Optional.empty();
	}

	Optional<String> forward() {
		return hasForward() ? Optional.of(places.get(++now)) : Optional.empty();
	}
}
