package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;

/** Lets a person choose what a parameter names: words of an enum, or features, modalities and samples of the step's datasets. */
final class NamePicker {
	private NamePicker() {
	}

	/** @return empty when the person would rather not */
	static Optional<List<String>> choose(FormSite site, TextField field) {
		List<String> now = field.slot().get().map(v -> v instanceof Sequence s ? s.items().stream().filter(Scalar.class::isInstance)
				.map(i -> ((Scalar) i).text()).toList() : v instanceof Scalar s && s.type() != YamlNode.Type.NULL ? List.of(s.text())
						: List.<String>of())
				.orElse(List.of());
		return choose(site, field.component(), now, field.list());
	}

	/** @param chosen what is selected to begin with. @param many whether several may be chosen */
	static Optional<List<String>> choose(FormSite site, Component component, List<String> chosen, boolean many) {
		Shell shell = site.editor().getSite().getShell();
		String title = "Choose " + component.label();
		if (component.names() == Parameter.Names.FREE) {
			List<Picker.Item> words = ParameterText.words(component).stream().map(w -> new Picker.Item(w, "", w, "", "")).toList();
			return Picker.names(shell, title, words, chosen, many, "");
		}
		DatasetNames.Answer names = DatasetNames.ask(site.editor(), component.names());
		return Picker.names(shell, title, names.items(), chosen, many, names.empty());
	}
}
