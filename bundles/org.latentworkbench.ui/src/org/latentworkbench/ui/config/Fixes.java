package org.latentworkbench.ui.config;

import java.util.Optional;

import org.latentworkbench.core.study.YamlFixes;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;

/** Mends open files. */
final class Fixes {
	private Fixes() {
	}

	/** @return whether anything has changed; not so when the text has changed since the problem was found */
	static boolean apply(ConfigSession session, Problem problem, Fix fix) {
		Optional<String> mended = mended(session.document().get(), problem.place(), fix);
		mended.ifPresent(session::replace);
		return mended.isPresent();
	}

	/** The text without the problem; empty when nothing stands at the place that the fix could be about. */
	static Optional<String> mended(String text, Optional<Place> place, Fix fix) {
		if (place.isEmpty()) {
			return Optional.empty();
		}
		try {
			return YamlFixes.apply(text, place.get().line(), place.get().column(), fix);
		} catch (ProblemsException e) {
			return Optional.empty();
		}
	}
}
