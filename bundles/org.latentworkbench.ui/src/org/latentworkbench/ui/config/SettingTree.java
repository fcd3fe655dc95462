package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.core.yaml.YamlText;

/** Values at paths of names in the model's settings. */
final class SettingTree {
	private static final Place NOWHERE = new Place(Path.of("setting"), 1, 1);

	private SettingTree() {
	}

	static Optional<YamlNode> get(List<Setting> settings, List<String> path) {
		Optional<Setting> first = settings.stream().filter(s -> path.get(0).equals(s.getName())).findFirst();
		if (path.size() == 1 || first.isEmpty()) {
			return first.map(SettingTree::node);
		}
		return first.flatMap(s -> get(s.getSettings(), path.subList(1, path.size())));
	}

	/** Sets a value; mappings on the way are made where there are none. @param yaml one value */
	static void put(EList<Setting> settings, List<String> path, String yaml) {
		Setting setting = settings.stream().filter(s -> path.get(0).equals(s.getName())).findFirst().orElseGet(() -> {
			Setting made = ModelFactory.eINSTANCE.createSetting();
			made.setName(path.get(0));
			settings.add(made);
			return made;
		});
		if (path.size() > 1) {
			setting.setValue(null);
			put(setting.getSettings(), path.subList(1, path.size()), yaml);
			return;
		}
		set(setting, read(yaml));
	}

	private static void set(Setting setting, YamlNode node) {
		if (node instanceof Mapping m && !m.entries().isEmpty()) {
			setting.setValue(null);
			setting.getSettings().removeIf(s -> m.get(s.getName()).isEmpty());
			m.entries().forEach(e -> put(setting.getSettings(), List.of(e.key().text()), YamlText.flow(e.value())));
		} else {
			setting.getSettings().clear();
			setting.setValue(YamlText.flow(node));
		}
	}

	/** Takes a value away, and the mappings that hold nothing any more then. */
	static void clear(EList<Setting> settings, List<String> path) {
		Optional<Setting> first = settings.stream().filter(s -> path.get(0).equals(s.getName())).findFirst();
		if (path.size() > 1) {
			first.ifPresent(s -> clear(s.getSettings(), path.subList(1, path.size())));
		}
		first.filter(s -> path.size() == 1 || s.getSettings().isEmpty()).ifPresent(settings::remove);
	}

	static YamlNode node(Setting setting) {
		if (setting.getSettings().isEmpty()) {
			return read(setting.getValue() == null ? "" : setting.getValue());
		}
		return new Mapping(NOWHERE, Span.NONE, true, setting.getSettings().stream()
				.map(s -> new Entry(Scalar.text(NOWHERE, s.getName()), node(s))).toList());
	}

	/** One value; what is no YAML is a text. */
	static YamlNode read(String yaml) {
		try {
			return YamlReader.value(yaml, NOWHERE);
		} catch (ProblemsException e) {
			return Scalar.text(NOWHERE, yaml);
		}
	}
}
