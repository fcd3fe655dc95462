package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.Optional;

/** What an input role of a step is bound to. */
public sealed interface Target {
	/**
	 * What another step makes.
	 *
	 * @param artefact which one; empty when only the run can tell, because the step's output names depend on its data
	 */
	record FromStep(String step, Optional<String> artefact) implements Target {
		/** {@code data} or {@code data/truth}. */
		@Override
		public String toString() {
			return artefact.map(a -> step + "/" + a).orElse(step);
		}
	}

	/**
	 * A file or folder of the user's.
	 *
	 * @param path where it is, from the working directory
	 * @param text as the study writes it; begins with {@code ./} where it could be taken for a step's artefact
	 */
	record FromFile(Path path, String text) implements Target {
		public FromFile(Path path) {
			this(path, path.toString());
		}

		/** As the study writes it, see {@link #text}. */
		@Override
		public String toString() {
			return text;
		}
	}
}
