package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.ui.Icons;

/**
 * A row of the form for one parameter: label, control, range and unit, a way back to the default, and help below. Its parent has a
 * layout of {@link #COLUMNS} columns.
 */
abstract class ParameterField implements Field {
	/** Label, control, hint, reset. */
	static final int COLUMNS = 4;

	private final FormSite site;
	private final Component component;
	private final Slot slot;
	private Label label;
	private ImageHyperlink reset;
	private Label help;

	ParameterField(FormSite site, Component component, Slot slot) {
		this.site = site;
		this.component = component;
		this.slot = slot;
	}

	/** Makes the row. */
	final ParameterField create(Composite parent) {
		label = site.toolkit().createLabel(parent, component.label() + (component.required() ? " *" : ""), SWT.WRAP);
		label.setForeground(site.title());
		label.setToolTipText(component.name());
		label.setLayoutData(new TableWrapData(TableWrapData.LEFT, TableWrapData.MIDDLE));
		if (!wide()) {
			place(parent, 1);
		}
		Label range = site.dim(site.toolkit().createLabel(parent, ParameterText.range(component)));
		range.setLayoutData(new TableWrapData(TableWrapData.LEFT, TableWrapData.MIDDLE, 1, wide() ? 2 : 1));
		createReset(parent);
		if (!wide()) {
			site.toolkit().createLabel(parent, "");
		}
		help = site.dim(site.toolkit().createLabel(parent, component.help(), SWT.WRAP));
		help.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, wide() ? COLUMNS : COLUMNS - 1));
		if (wide()) {
			place(parent, COLUMNS);
		}
		control().setToolTipText(ParameterText.hover(component));
		FormSite.name(control(), component.label());
		site.add(this);
		refresh();
		return this;
	}

	private void place(Composite parent, int columns) {
		Control made = createControl(parent);
		made.setLayoutData(FormSite.room(columns));
		FormFocus.about(made, this::path);
	}

	/** Whether the control takes rows of its own, below label and help. */
	boolean wide() {
		return false;
	}

	private void createReset(Composite parent) {
		reset = site.toolkit().createImageHyperlink(parent, SWT.NONE);
		reset.setImage(site.editor().yaml().image(Icons.of("reset")));
		reset.setLayoutData(new TableWrapData(TableWrapData.RIGHT, TableWrapData.MIDDLE));
		String what = component.byDefault().isEmpty() ? "Remove this setting" : "Use the default: " + ParameterText.byDefault(component);
		reset.setToolTipText(what);
		FormSite.name(reset, component.label() + ": " + what);
		reset.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				site.edit(slot::clear);
			}
		});
	}

	/** Makes the control and keeps it, see {@link #control()}. @return what takes the place in the row */
	abstract Control createControl(Composite parent);

	/** Shows a value. @param value empty: the default counts */
	abstract void show(Optional<YamlNode> value);

	@Override
	public final void refresh() {
		Optional<YamlNode> value = slot.get();
		show(value);
		reset.setVisible(value.isPresent());
	}

	/** Greys the row where the parameter counts for nothing. */
	void enable(boolean enabled) {
		label.setEnabled(enabled);
		help.setEnabled(enabled);
		control().setEnabled(enabled);
	}

	/** Writes a value. @param yaml empty: the default counts */
	void write(String yaml) {
		site.edit(() -> {
			if (yaml.isEmpty()) {
				slot.clear();
			} else {
				slot.put(yaml);
			}
		});
	}

	FormSite site() {
		return site;
	}

	Component component() {
		return component;
	}

	Slot slot() {
		return slot;
	}

	@Override
	public List<String> path() {
		return slot.path();
	}

	@Override
	public String label() {
		return component.label();
	}
}
