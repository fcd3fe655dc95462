package org.latentworkbench.core.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a record that was read has what every reader counts on. Records come from other people, too: ids, names and paths must not
 * lead out of the folders that they name.
 */
final class RecordCheck {
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

	private final List<String> faults = new ArrayList<>();

	private RecordCheck() {
	}

	/** The first thing that is wrong, in words. */
	static Optional<String> fault(Run run) {
		var check = new RecordCheck();
		check.run(run);
		return check.faults.stream().findFirst();
	}

	private void run(Run run) {
		name("its id", run.getId());
		given("its status", run.getStatus());
		instant("the start", run.getStarted());
		if (run.getEnded() != null) {
			instant("the end", run.getEnded());
		}
		for (StepRun step : run.getSteps()) {
			name("the name of a step", step.getName());
			String of = " of the step " + step.getName();
			given("the contribution" + of, step.getUse());
			given("the status" + of, step.getStatus());
			for (StepInput input : step.getInputs()) {
				given("the role of an input" + of, input.getRole());
				given("the target of an input" + of, input.getTarget());
			}
			for (Artefact artefact : step.getArtefacts()) {
				given("the name of an artefact" + of, artefact.getName());
				given("the kind of an artefact" + of, artefact.getKind());
				path("the path of an artefact" + of, artefact.getPath());
			}
		}
	}

	private void given(String what, String value) {
		if (value == null || value.isBlank()) {
			faults.add(what + " is missing");
		}
	}

	private void name(String what, String value) {
		given(what, value);
		if (value != null && !NAME.matcher(value).matches()) {
			faults.add(what + " is '" + value + "', which is no name");
		}
	}

	private void instant(String what, String value) {
		given(what, value);
		try {
			if (value != null) {
				Instant.parse(value);
			}
		} catch (DateTimeException e) {
			faults.add(what + " is '" + value + "'; expected a time, for instance 2026-01-02T03:04:05Z");
		}
	}

	private void path(String what, String value) {
		given(what, value);
		try {
			if (value != null && (Path.of(value).isAbsolute() || Path.of(value).normalize().startsWith(".."))) {
				faults.add(what + " is '" + value + "', which leads out of the run's folder");
			}
		} catch (InvalidPathException e) {
			faults.add(what + " is '" + value + "', which is no path");
		}
	}
}
