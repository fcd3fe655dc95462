package org.latentworkbench.core.study;

import java.util.List;

import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlNode.Type;
import org.latentworkbench.core.yaml.YamlText;

/**
 * Makes models of studies and configs as they are written. What does not fit the model (a key that nobody knows, a
 * list where a word belongs) is passed over: it stays in the file, and saying what is wrong with it is
 * {@link StudyFile}'s matter.
 */
final class StudyModels {
	private StudyModels() {
	}

	static Study study(Mapping from) {
		Study study = ModelFactory.eINSTANCE.createStudy();
		from.get("study").map(StudyModels::word).ifPresent(study::setName);
		from.get("seed").ifPresent(n -> {
			if (n instanceof Scalar s && s.toTree() instanceof Long seed) {
				study.setSeed(seed);
			}
		});
		if (from.get("steps").orElse(null) instanceof Mapping steps) {
			steps.entries().forEach(e -> study.getSteps().add(step(e)));
		}
		return study;
	}

	static Step step(Entry from) {
		Step step = ModelFactory.eINSTANCE.createStep();
		step.setName(from.key().text());
		if (from.value() instanceof Mapping body) {
			body.get("use").map(StudyModels::word).ifPresent(step::setUse);
			if (body.get("in").orElse(null) instanceof Mapping in) {
				in.entries().forEach(e -> step.getInputs().add(input(e)));
			}
			switch (body.get("with").orElse(null)) {
				case Mapping m -> step.setWith(config(m));
				case Scalar s when s.type() == Type.TEXT -> step.setParametersFile(s.text());
				case null, default -> { }
			}
		}
		return step;
	}

	static Input input(Entry from) {
		Input input = ModelFactory.eINSTANCE.createInput();
		input.setRole(from.key().text());
		List<YamlNode> targets = from.value() instanceof Sequence s ? s.items() : List.of(from.value());
		targets.stream().map(StudyModels::word).filter(w -> w != null).forEach(input.getTargets()::add);
		return input;
	}

	static Config config(Mapping from) {
		Config config = ModelFactory.eINSTANCE.createConfig();
		from.entries().forEach(e -> config.getSettings().add(setting(e)));
		return config;
	}

	static Setting setting(Entry from) {
		Setting setting = ModelFactory.eINSTANCE.createSetting();
		setting.setName(from.key().text());
		if (from.value() instanceof Mapping m && !m.entries().isEmpty()) {
			m.entries().forEach(e -> setting.getSettings().add(setting(e)));
		} else {
			setting.setValue(YamlText.flow(from.value()));
		}
		return setting;
	}

	/** The text of a scalar; null for anything else and for nothing. */
	private static String word(YamlNode node) {
		return node instanceof Scalar s && s.type() != Type.NULL ? s.text() : null;
	}
}
