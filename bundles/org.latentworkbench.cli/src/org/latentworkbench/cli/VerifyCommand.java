package org.latentworkbench.cli;

import java.io.PrintStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunListener;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.run.Verification;
import org.latentworkbench.core.run.Verification.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify",
		header = "Check that a run's results are what was written, and that running it again gives the same bytes.",
		sortOptions = false, description = { "", "Exit code 0 when every output came back, 1 when one did not." })
final class VerifyCommand extends RunningCommand {
	@Mixin
	RunArgument run;

	@Override
	public Integer call() throws Exception {
		RunStore.Entry entry = run.find(terminal());
		var cancellation = new Cancellation();
		Verification.Report report;
		try (var interrupt = Interrupt.cancels(cancellation)) {
			watch(cancellation);
			report = Verification.verify(entry, session.registry().get(), listener(), cancellation);
		}
		PrintStream out = terminal().out();
		if (json) {
			Json.print(out, !attached, writer -> {
				writer.beginObject();
				if (attached) {
					writer.name("event").value("verified");
				}
				writer.name("run").value(entry.run().getId()).name("same").value(report.allSame()).name("outputs").beginArray();
				for (Verification.Line line : report.lines()) {
					writer.beginObject().name("artefact").value(line.artefact()).name("finding").value(words(line.finding())).endObject();
				}
				writer.endArray().endObject();
			});
			return report.allSame() ? ExitCode.DONE : ExitCode.FAILED;
		}
		long same = report.lines().stream().filter(l -> l.finding() == Finding.SAME).count();
		for (Verification.Line line : report.lines()) {
			if (line.finding() != Finding.SAME || verbose) {
				String text = line.artefact() + ": " + words(line.finding());
				if (line.finding() == Finding.SAME) {
					out.println(text);
				} else {
					terminal().complain(text);
				}
			}
		}
		if (!quiet || !report.allSame()) {
			out.println(same + " of " + Counts.of(report.lines().size(), "output") + " came back with the same bytes");
		}
		return report.allSame() ? ExitCode.DONE : ExitCode.FAILED;
	}

	/**
	 * Shows the second run, but not where it is: its folder is gone in a moment. With --json the findings are all that is printed, except
	 * for a program that watches the run.
	 */
	private RunListener listener() {
		if (json && !attached) {
			return event -> {
				// no events: one JSON value is asked for
			};
		}
		RunView view = view();
		return event -> {
			if (!(event instanceof RunEvent.RunStarted || event instanceof RunEvent.RunFinished)) {
				view.on(event);
			}
		};
	}

	private static String words(Finding finding) {
		return switch (finding) {
			case SAME -> "same";
			case FILE_MISSING -> "the file is gone";
			case FILE_CHANGED -> "the file was changed since the run wrote it";
			case OTHER_BYTES -> "running it again wrote other bytes";
			case NOT_WRITTEN -> "running it again did not write it";
		};
	}
}
