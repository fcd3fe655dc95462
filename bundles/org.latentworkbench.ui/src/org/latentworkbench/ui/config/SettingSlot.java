package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.YamlNode;

/**
 * A parameter of a step or of a file of parameters.
 *
 * @param step  the step's name; empty for a file of parameters
 * @param names from the outside in
 */
record SettingSlot(ConfigSession session, String step, List<String> names) implements Slot {
	@Override
	public Optional<YamlNode> get() {
		Optional<Config> config = step.isEmpty() ? session.config()
				: session.study().flatMap(s -> Steps.find(s, step)).flatMap(s -> Optional.ofNullable(s.getWith()));
		return config.flatMap(c -> names.isEmpty() ? Optional.empty() : SettingTree.get(c.getSettings(), names));
	}

	@Override
	public void put(String yaml) throws InputException {
		session.edit(content -> {
			EList<Setting> settings;
			if (content instanceof Study study) {
				Step in = Steps.find(study, step).orElseThrow();
				if (in.getWith() == null) {
					in.setWith(ModelFactory.eINSTANCE.createConfig());
				}
				settings = in.getWith().getSettings();
			} else {
				settings = ((Config) content).getSettings();
			}
			SettingTree.put(settings, names, yaml);
		});
	}

	@Override
	public void clear() throws InputException {
		session.edit(content -> {
			if (content instanceof Study study) {
				Step in = Steps.find(study, step).orElseThrow();
				if (in.getWith() != null) {
					SettingTree.clear(in.getWith().getSettings(), names);
					if (in.getWith().getSettings().isEmpty()) {
						in.setWith(null);
					}
				}
			} else {
				SettingTree.clear(((Config) content).getSettings(), names);
			}
		});
	}

	@Override
	public Slot entry(String key) {
		return new SettingSlot(session, step, Slot.join(names, key));
	}

	@Override
	public List<String> path() {
		var path = new ArrayList<String>();
		if (!step.isEmpty()) {
			path.addAll(List.of("steps", step, "with"));
		}
		path.addAll(names);
		return path;
	}
}
