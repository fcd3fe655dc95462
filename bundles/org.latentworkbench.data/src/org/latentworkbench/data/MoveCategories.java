package org.latentworkbench.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.latentworkbench.api.Modality;
import org.latentworkbench.data.text.Categories;

/** Categories by MOVE's rules, which lose some; kept apart because nobody else should use them. */
final class MoveCategories {
	private static final String NAN = "nan";
	/** MOVE keeps codes in unsigned bytes. */
	private static final int BYTE = 256;

	private MoveCategories() {
	}

	static Modality.Categorical encode(Modality.Categorical raw) {
		int k = raw.categories().size();
		var used = new boolean[k];
		boolean missing = false;
		for (int code : raw.codes()) {
			if (code == Modality.Categorical.MISSING) {
				missing = true;
			} else {
				used[code] = true;
			}
		}
		var names = new ArrayList<String>();
		for (int code = 0; code < k; code++) {
			if (used[code]) {
				names.add(raw.categories().get(code));
			}
		}
		boolean numbers = Categories.areNumbers(names);
		Comparator<String> order = numbers ? Comparator.comparingDouble(Double::parseDouble) : Categories.ORDER;
		if (missing && !names.contains(NAN)) {
			names.add(NAN);
		}
		// NumPy sorts the number NaN behind all others, the word among the others
		names.sort(numbers ? (a, b) -> a.equals(NAN) ? b.equals(NAN) ? 0 : 1 : b.equals(NAN) ? -1 : order.compare(a, b) : order);
		int dropped = missing ? names.size() - 1 : -1;
		var byCode = new int[k];
		for (int code = 0; code < k; code++) {
			byCode[code] = used[code] ? stored(names.indexOf(raw.categories().get(code)), dropped) : Modality.Categorical.MISSING;
		}
		int nan = missing ? stored(names.indexOf(NAN), dropped) : Modality.Categorical.MISSING;
		var codes = new int[raw.codes().length];
		for (int i = 0; i < codes.length; i++) {
			int code = raw.codes()[i];
			codes[i] = code == Modality.Categorical.MISSING ? nan : byCode[code];
		}
		List<String> kept = missing ? names.subList(0, dropped) : names;
		return new Modality.Categorical(raw.name(), raw.features(), kept, codes, raw.annotations());
	}

	/** The code after MOVE's rounding to a byte; missing where its column is the one that MOVE drops. */
	private static int stored(int position, int dropped) {
		int code = position % BYTE;
		return code == dropped ? Modality.Categorical.MISSING : code;
	}
}
