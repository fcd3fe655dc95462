package org.latentworkbench.ui.study;

import java.nio.file.Path;

import org.latentworkbench.api.InputException;

/** A study's folder cannot be written, so it can be looked at only in a copy. */
public final class ReadOnlyStudyException extends InputException {
	private static final long serialVersionUID = 1L;

	private final transient Path folder;

	ReadOnlyStudyException(Path folder) {
		super(folder + ": the folder cannot be written, and a study that is worked with must be: copy it to a place of your own and open the copy");
		this.folder = folder;
	}

	/** The study's folder. */
	public Path folder() {
		return folder;
	}
}
