package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.events.ExpansionAdapter;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Scalar;

/** The rows of a parameters record; the advanced ones are folded away. */
final class ParameterRows {
	private final FormSite site;
	private final List<ParameterField> rows = new ArrayList<>();

	ParameterRows(FormSite site) {
		this.site = site;
	}

	/** @param parent has a TableWrapLayout of one column */
	void create(Composite parent, ParametersType<?> type, Slot slot) {
		Composite plain = table(parent);
		type.components().stream().filter(c -> !c.advanced()).forEach(c -> row(plain, c, slot.entry(c.name())));
		List<Component> advanced = type.components().stream().filter(Component::advanced).toList();
		if (!advanced.isEmpty()) {
			advanced(parent, advanced, slot);
		}
		refresh();
	}

	private void advanced(Composite parent, List<Component> components, Slot slot) {
		boolean set = components.stream().anyMatch(c -> slot.entry(c.name()).get().isPresent());
		ExpandableComposite fold = site.toolkit().createExpandableComposite(parent, ExpandableComposite.TWISTIE | ExpandableComposite.COMPACT
				| ExpandableComposite.CLIENT_INDENT
				| (set ? ExpandableComposite.EXPANDED : 0));
		fold.setText("Advanced (" + components.size() + ")");
		fold.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		fold.addExpansionListener(new ExpansionAdapter() {
			@Override
			public void expansionStateChanged(ExpansionEvent event) {
				site.reflow();
			}
		});
		Composite rest = table(fold);
		fold.setClient(rest);
		rest.setVisible(set); // else keys go into what is folded in
		components.forEach(c -> row(rest, c, slot.entry(c.name())));
	}

	private Composite table(Composite parent) {
		Composite table = site.toolkit().createComposite(parent, SWT.NONE);
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = ParameterField.COLUMNS;
		layout.leftMargin = 0;
		layout.rightMargin = 0;
		layout.horizontalSpacing = 8;
		table.setLayout(layout);
		site.toolkit().paintBordersFor(table);
		if (parent.getLayout() instanceof TableWrapLayout) {
			table.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		}
		return table;
	}

	private void row(Composite parent, Component c, Slot slot) {
		rows.add(field(c, slot).create(parent));
	}

	private ParameterField field(Component c, Slot slot) {
		ValueType type = c.type() instanceof ValueType.Maybe m ? m.of() : c.type();
		return switch (type) {
			case ValueType.Truth t -> new TruthField(site, c, slot);
			case ValueType.Choice e -> new ChoiceField(site, c, slot);
			case ValueType.Nested n -> new NestedField(site, c, slot, n.of());
			case ValueType.MapOf m when m.of() instanceof ValueType.Nested n -> new RecordsField(site, c, slot, n.of(), true);
			case ValueType.MapOf m -> new MapField(site, c, slot, m.of());
			case ValueType.ListOf l when l.of() instanceof ValueType.Nested n -> new RecordsField(site, c, slot, n.of(), false);
			default -> new TextField(site, c, slot);
		};
	}

	/** Shows what the file says. */
	void refresh() {
		rows.forEach(Field::refresh);
		rows.forEach(r -> r.component().enabledIf().ifPresent(condition -> r.enable(condition.values().stream()
				.anyMatch(v -> v.replace('-', '_').equals(value(condition.parameter()).replace('-', '_'))))));
	}

	/** The word that counts for a parameter. */
	private String value(String name) {
		Optional<ParameterField> row = rows.stream().filter(r -> r.component().name().equals(name)).findFirst();
		Optional<YamlNode> counts = row.flatMap(r -> r.slot().get().or(r.component()::defaultNode));
		return counts.map(v -> v instanceof Scalar s ? s.text() : "").orElse("");
	}
}
