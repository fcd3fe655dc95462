package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlText;

/** One word of several. The first entry stands for the default; a word that is none of them is shown, too, and marked as wrong. */
final class ChoiceField extends ParameterField {
	private Combo combo;
	private List<String> words = List.of();

	ChoiceField(FormSite site, Component component, Slot slot) {
		super(site, component, slot);
	}

	@Override
	Control createControl(Composite parent) {
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		site().toolkit().adapt(combo, true, false);
		combo.addListener(SWT.Selection, e -> write(combo.getSelectionIndex() == 0 ? ""
				: YamlText.word(words.get(combo.getSelectionIndex() - 1))));
		// the wheel is for the form
		combo.addListener(SWT.MouseWheel, e -> e.doit = false);
		return combo;
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	void show(Optional<YamlNode> value) {
		String word = value.map(v -> v instanceof Scalar s ? s.text() : YamlText.flow(v)).orElse("");
		words = new ArrayList<>(ParameterText.words(component()));
		String plain = word.replace('-', '_');
		if (!word.isEmpty() && !words.contains(plain)) {
			words.add(word);
			plain = word;
		}
		var items = new ArrayList<String>();
		items.add(component().byDefault().isEmpty() ? component().required() ? "(choose)" : "(none)" : component().byDefault() + " (default)");
		items.addAll(words);
		if (!List.of(combo.getItems()).equals(items)) {
			combo.setItems(items.toArray(String[]::new));
		}
		combo.select(word.isEmpty() ? 0 : words.indexOf(plain) + 1);
	}
}
