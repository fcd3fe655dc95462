package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.YamlText;

/** The inputs and settings of a step whose plug-in is missing: names and YAML values, as they are. */
final class GenericSettings {
	private final FormSite site;
	private final String step;

	GenericSettings(FormSite site, String step) {
		this.site = site;
		this.step = step;
	}

	/** What there are fields for: when this changes, they are made anew. */
	static String shape(Step step) {
		return step.getInputs().stream().map(Input::getRole).toList() + " " + names(step);
	}

	private static List<List<String>> names(Step step) {
		var names = new ArrayList<List<String>>();
		if (step.getWith() != null) {
			collect(step.getWith().getSettings(), List.of(), names);
		}
		return names;
	}

	private static void collect(List<Setting> settings, List<String> path, List<List<String>> names) {
		for (Setting s : settings) {
			List<String> here = Slot.join(path, s.getName());
			if (s.getSettings().isEmpty()) {
				names.add(here);
			} else {
				collect(s.getSettings(), here, names);
			}
		}
	}

	/** @param client has a TableWrapLayout */
	void create(Composite client, Step about) {
		Composite table = site.toolkit().createComposite(client);
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = 2;
		layout.horizontalSpacing = 8;
		table.setLayout(layout);
		site.toolkit().paintBordersFor(table);
		table.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		for (Input input : about.getInputs()) {
			String role = input.getRole();
			wide(new PlainField(site, table, "in " + role, List.of("steps", step, "in", role), () -> targets(role),
					typed -> site.edit(() -> site.session().edit(c -> Steps.bind((Study) c, step, role, List.of(typed.split("\\s*,\\s*")))))));
		}
		for (List<String> name : names(about)) {
			SettingSlot slot = new SettingSlot(site.session(), step, name);
			wide(new PlainField(site, table, String.join(".", name), slot.path(), () -> slot.get().map(YamlText::flow).orElse(""),
					typed -> site.edit(() -> slot.put(YamlText.flow(SettingTree.read(typed))))));
		}
		if (about.getParametersFile() != null) {
			site.toolkit().createLabel(table, "with");
			site.toolkit().createLabel(table, about.getParametersFile());
		}
	}

	private String targets(String role) {
		return site.session().study().flatMap(s -> Steps.find(s, step)).map(s -> String.join(", ", s.getInputs().stream()
				.filter(i -> role.equals(i.getRole())).flatMap(i -> i.getTargets().stream()).toList())).orElse("");
	}

	private static void wide(PlainField field) {
		field.control().setLayoutData(FormSite.room(1));
	}
}
