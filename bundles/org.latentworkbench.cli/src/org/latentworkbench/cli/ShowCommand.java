package org.latentworkbench.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "show", header = "Show a run: what ran, how it ended, what it left.", sortOptions = false)
final class ShowCommand extends SessionCommand {
	@Mixin
	RunArgument run;

	@Option(names = { "-v", "--verbose" }, description = "Show each step's inputs and settings too.")
	boolean verbose;

	@Option(names = "--json", description = "Print the record as it stands in run.json.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		RunStore.Entry entry = run.find(terminal());
		PrintStream out = terminal().out();
		if (json) {
			out.println(RunFiles.toJson(entry.run()));
			return ExitCode.DONE;
		}
		Run r = entry.run();
		var head = new Columns(2);
		head.row("run", r.getId());
		head.row("study", r.getStudy() == null ? "" : r.getStudy());
		head.row("status", new RunStore(entry.folder().toAbsolutePath().getParent()).state(entry).toLowerCase(Locale.ROOT) + (r.getCause() == null ? "" : ": " + r.getCause()));
		head.row("started", RunsCommand.time(r.getStarted()) + (r.getEnded() == null ? "" : ", took " + RunsCommand.took(r)));
		head.row("command", r.getCommandLine() == null ? "" : r.getCommandLine());
		head.row("seed", Long.toString(r.getSeed()));
		head.row("on", String.join(", ", java.util.stream.Stream.of(r.getProduct(), r.getJvm(), r.getOs(),
				Counts.of(r.getThreads(), "thread"))
				.filter(s -> s != null && !s.isEmpty()).toList()));
		head.row("folder", terminal().show(entry.folder()));
		head.print(terminal());
		for (StepRun step : r.getSteps()) {
			out.println();
			step(step);
		}
		return ExitCode.DONE;
	}

	private void step(StepRun step) {
		PrintStream out = terminal().out();
		var line = new Line().add(RunsCommand.colour(step.getStatus()), step.getName()).add("  " + step.getUse()).add(Paint.DIM,
				"  " + step.getStatus().toLowerCase(Locale.ROOT)
						+ (step.getReusedFrom() == null ? " after "
								+ Amounts.duration(Duration.ofMillis(Math.round(step.getSeconds() * 1000)))
								: " from " + step.getReusedFrom()));
		out.println(line.text(terminal().colours(), Integer.MAX_VALUE));
		if (step.getCause() != null) {
			out.println("  " + step.getCause());
		}
		if (verbose) {
			for (StepInput input : step.getInputs()) {
				out.println("  in " + input.getRole() + ": " + input.getTarget());
			}
			out.println("  with " + step.getParameters());
		}
		var table = new Columns(2);
		for (Artefact a : step.getArtefacts()) {
			if (!verbose && isPreview(a, step)) {
				continue;
			}
			table.row("  " + a.getKind(), Amounts.bytes(a.getBytes()), a.getPath());
		}
		if (!table.isEmpty()) {
			table.print(terminal());
		}
	}

	/** The picture beside a figure adds nothing to a list. */
	private static boolean isPreview(Artefact artefact, StepRun step) {
		return artefact.getPath().endsWith(".png")
				&& step.getArtefacts().stream().anyMatch(a -> a.getKind().equals("figure") && a.getName().equals(artefact.getName()));
	}
}
