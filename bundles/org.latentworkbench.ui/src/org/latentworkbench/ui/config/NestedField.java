package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.yaml.YamlNode;

/** A record within the record: its rows, set off. */
final class NestedField extends ParameterField {
	private final ParametersType<?> type;
	private Composite box;
	private ParameterRows rows;

	NestedField(FormSite site, Component component, Slot slot, ParametersType<?> type) {
		super(site, component, slot);
		this.type = type;
	}

	@Override
	Control createControl(Composite parent) {
		box = site().toolkit().createComposite(parent, SWT.BORDER);
		TableWrapLayout layout = new TableWrapLayout();
		box.setLayout(layout);
		rows = new ParameterRows(site());
		rows.create(box, type, slot());
		return box;
	}

	@Override
	boolean wide() {
		return true;
	}

	@Override
	public Control control() {
		return box;
	}

	@Override
	void show(Optional<YamlNode> value) {
		rows.refresh();
	}
}
