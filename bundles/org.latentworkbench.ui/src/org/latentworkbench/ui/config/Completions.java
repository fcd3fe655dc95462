package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.yaml.YamlText;

/** What may stand at a place of a study's text, or of a file of parameters. No part of it knows a widget. */
final class Completions {
	private static final String CONFIG = "config";

	private final Path folder;
	private final KnownContributions known;
	private final Candidates candidates;

	/** @param folder the study's */
	Completions(Path folder, KnownContributions known) {
		this.folder = folder;
		this.known = known;
		this.candidates = new Candidates(folder, known);
	}

	/** For a place in a study's file; those that the word before the cursor fits, the ones that begin with it first. */
	List<Proposal> study(YamlScan scan) {
		YamlScan.Cursor at = scan.cursor();
		List<String> path = at.path();
		String step = path.size() > 1 ? path.get(1) : "";
		Optional<ContributionInfo> use = scan.value("steps", step, "use").flatMap(known::find);
		if (!at.key() && at.word().contains("${")) {
			return List.of();
		}
		List<Proposal> all = new ArrayList<>();
		boolean inStep = path.size() >= 2 && path.get(0).equals("steps");
		String part = inStep && path.size() > 2 ? path.get(2) : "";
		if (at.key() && path.isEmpty()) {
			all.add(key("study", "the study's name", "What the study is called.", at));
			all.add(key("seed", "a whole number", "The number that all random streams begin with: the same seed gives the same results.", at));
			all.add(key("steps", "", "The steps: a name for each, and what it uses, takes and is set to.", at));
		} else if (at.key() && inStep && path.size() == 2) {
			all.add(key("use", "a contribution", "The generator, trainer or analysis that does the work.", at));
			all.add(key("in", "inputs", "What it takes: for each role another step's artefact or a file.", at));
			all.add(key("with", "parameters", "Its parameters, here or in a file of their own.", at));
		} else if (part.equals("use") && path.size() == 3 && !at.key()) {
			known.usable().forEach(c -> all.add(new Proposal(c.id(), c.id(), c.name() + ", " + c.kind().word(), c.summary(), icon(c))));
		} else if (part.equals("in") && use.isPresent()) {
			inputs(scan, use.get(), step, all);
		} else if (part.equals("with") && use.isPresent()) {
			known.parameters(use.get()).ifPresent(type -> parameters(type, path.subList(3, path.size()), at, all));
			if (path.size() == 3 && (!at.key() || at.siblings().isEmpty())) {
				configs(all);
			}
		}
		return fitting(all, at);
	}

	/** For a place in a file of parameters. */
	List<Proposal> config(YamlScan scan, ParametersType<?> type) {
		List<Proposal> all = new ArrayList<>();
		parameters(type, scan.cursor().path(), scan.cursor(), all);
		return fitting(all, scan.cursor());
	}

	private void inputs(YamlScan scan, ContributionInfo use, String step, List<Proposal> all) {
		YamlScan.Cursor at = scan.cursor();
		if (at.path().size() == 3 && at.key()) {
			use.inputs().forEach(r -> all.add(key(r.role(), Kinds.one(r.kind()) + (r.optional() ? ", optional" : ""), r.help(), at)));
		} else if (at.path().size() == 4) {
			Optional<InputRole> role = use.input(at.path().get(3));
			role.ifPresent(r -> candidates.of(scan.uses(), step, r).forEach(c -> all.add(new Proposal(YamlText.word(c.text()), c.text(),
					c.detail(), r.help(), c.file() ? "file" : c.kind()))));
		}
	}

	private static void parameters(ParametersType<?> type, List<String> path, YamlScan.Cursor at, List<Proposal> all) {
		if (at.key()) {
			ParameterText.inside(type, path).forEach(c -> all.add(key(c.name(), c.required() ? "required" : c.byDefault().isEmpty() ? ""
					: "default " + ParameterText.byDefault(c), ParameterText.hover(c), at)));
			return;
		}
		Optional<Component> found = ParameterText.find(type, path);
		found.ifPresent(c -> {
			ParameterText.words(c).forEach(w -> all.add(new Proposal(w, w, w.equals(c.byDefault()) ? "default" : "", ParameterText.hover(c),
					CONFIG)));
			if (all.isEmpty() && !c.byDefault().isEmpty()) {
				String value = c.byDefault().strip();
				all.add(new Proposal(value, value, "default", ParameterText.hover(c), CONFIG));
			}
		});
	}

	private void configs(List<Proposal> all) {
		ConfigFiles.in(folder).forEach(f -> all.add(new Proposal(YamlText.word(f), f, "a file of parameters",
				"Takes the parameters from the file " + f
				+ ".", CONFIG)));
	}

	private static Proposal key(String name, String detail, String help, YamlScan.Cursor at) {
		return new Proposal(at.colon() ? name : name + ": ", name, detail, help, CONFIG);
	}

	private static String icon(ContributionInfo c) {
		return c.outputs().isEmpty() ? CONFIG : c.outputs().get(0).kind();
	}

	private static List<Proposal> fitting(List<Proposal> all, YamlScan.Cursor at) {
		String word = at.word().replaceFirst("^[\"']", "").toLowerCase(Locale.ROOT);
		Set<String> taken = at.key() ? at.siblings() : Set.of();
		List<Proposal> free = all.stream().filter(p -> !taken.contains(p.label())).toList();
		var result = new ArrayList<>(free.stream().filter(p -> p.label().toLowerCase(Locale.ROOT).startsWith(word)).toList());
		free.stream().filter(p -> !result.contains(p) && p.label().toLowerCase(Locale.ROOT).contains(word)).forEach(result::add);
		return result;
	}
}
