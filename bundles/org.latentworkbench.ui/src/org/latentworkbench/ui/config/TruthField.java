package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Type;

/** Yes or no. */
final class TruthField extends ParameterField {
	private Button check;

	TruthField(FormSite site, Component component, Slot slot) {
		super(site, component, slot);
	}

	@Override
	Control createControl(Composite parent) {
		check = site().toolkit().createButton(parent, "", SWT.CHECK);
		check.addListener(SWT.Selection, e -> write(Boolean.toString(check.getSelection())));
		return check;
	}

	@Override
	public Control control() {
		return check;
	}

	@Override
	void show(Optional<YamlNode> value) {
		YamlNode counts = value.or(component()::defaultNode).orElse(null);
		boolean known = counts instanceof Scalar s && s.type() == Type.BOOLEAN;
		check.setSelection(known && Boolean.TRUE.equals(counts.toTree()));
		// what is neither, for instance a reference to another step's parameter, is said in words
		String text = known ? check.getSelection() ? "yes" : "no" : counts == null ? "not said" : counts instanceof Scalar s ? s.text()
				: counts.found();
		check.setText(text + (value.isEmpty() && known ? " (default)" : ""));
	}
}
