package org.latentworkbench.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;

/** The hash of a user's file, with what its format reads beside it: a change there is a change of the input. */
final class InputHash {
	private InputHash() {
	}

	static String of(Path file, Registry registry) throws IOException {
		String alone = Hashes.of(file);
		List<Path> companions;
		try {
			companions = registry.format(file).companions(file);
		} catch (InputException e) {
			// no format reads it: whatever does, reads the file as it is
			return alone;
		}
		if (companions.isEmpty()) {
			return alone;
		}
		var words = new ArrayList<>(List.of(alone));
		for (Path companion : companions) {
			words.add(companion.getFileName().toString());
			words.add(Hashes.of(companion));
		}
		return Hashes.of(words);
	}
}
