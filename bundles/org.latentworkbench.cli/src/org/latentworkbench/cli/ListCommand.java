package org.latentworkbench.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "list", header = "List what a step can use.", sortOptions = false,
		description = { "", "Reads the plug-ins' declarations only; no engine and no contribution is loaded." })
final class ListCommand extends SessionCommand {
	@Parameters(index = "0", arity = "0..1", paramLabel = "KIND",
			description = "generators, trainers, analyses or formats; all where not said.")
	String kind;

	@Option(names = "--json", description = "Print one JSON array.")
	boolean json;

	@Override
	public Integer call() throws Exception {
		List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(kind(kind));
		if (json) {
			writeJson(kinds);
			return ExitCode.DONE;
		}
		var out = terminal().out();
		boolean first = true;
		for (Kind k : kinds) {
			List<ContributionInfo> all = session.registry().get().contributions(k);
			if (kinds.size() > 1) {
				String title = plural(k).substring(0, 1).toUpperCase(Locale.ROOT) + plural(k).substring(1);
				out.println((first ? "" : System.lineSeparator()) + (terminal().colours() ? Paint.BOLD.on(title) : title));
				first = false;
			}
			var table = new Columns(2);
			String indent = kinds.size() > 1 ? "  " : "";
			for (ContributionInfo c : all) {
				table.row(Paint.CYAN, indent + c.id(), c.summary().isEmpty() ? c.name() : c.summary());
			}
			if (all.isEmpty()) {
				out.println(indent + "none");
			}
			table.print(terminal());
		}
		return ExitCode.DONE;
	}

	private void writeJson(List<Kind> kinds) throws IOException {
		Json.print(terminal().out(), json -> {
			json.beginArray();
			for (Kind k : kinds) {
				for (ContributionInfo c : session.registry().get().contributions(k)) {
					json.beginObject();
					Json.about(json, c);
					json.endObject();
				}
			}
			json.endArray();
		});
	}

	private static Kind kind(String word) throws InputException {
		String w = word.toLowerCase(Locale.ROOT);
		List<String> words = Arrays.stream(Kind.values()).map(ListCommand::plural).toList();
		return Arrays.stream(Kind.values()).filter(k -> plural(k).equals(w) || k.word().equals(w)).findFirst()
				.orElseThrow(() -> new InputException("there is no kind '" + word + "'" + Nearest.hint(w, words)));
	}

	private static String plural(Kind kind) {
		return kind == Kind.ANALYSIS ? "analyses" : kind.word() + "s";
	}
}
