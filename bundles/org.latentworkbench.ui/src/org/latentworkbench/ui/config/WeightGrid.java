package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/**
 * The weights of the parts of some records as a table: a row for each record, a column for each part that one of them has. A weight that is typed where
 * a record has no such part adds the part as another record has it.
 */
final class WeightGrid {
	private static final String WEIGHT = "weight";
	/** Room for the sign of what is wrong. */
	private static final int SPACING = 10;
	private static final int CELL = 70;
	private static final String ABSENT = "–";
	private static final Place NOWHERE = new Place(Path.of("grid"), 1, 1);

	private final FormSite site;
	private final Component parts;
	private final ParametersType<?> type;
	private final Composite box;
	private final List<Label> titles = new ArrayList<>();
	private final List<Cell> cells = new ArrayList<>();
	private List<Slot> rows = List.of();
	private List<String> columns = List.of();

	private WeightGrid(FormSite site, Component parts, ParametersType<?> type, Composite parent) {
		this.site = site;
		this.parts = parts;
		this.type = type;
		box = site.toolkit().createComposite(parent);
		box.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
	}

	/** The grid for records of a type; empty where they have no list of parts with weights. */
	static Optional<WeightGrid> of(FormSite site, ParametersType<?> records, Composite parent) {
		for (Component c : records.components()) {
			if (c.type() instanceof ValueType.ListOf list && list.of() instanceof ValueType.Nested n
					&& n.of().component(WEIGHT).filter(w -> w.type() instanceof ValueType.Real).isPresent()) {
				return Optional.of(new WeightGrid(site, c, n.of(), parent));
			}
		}
		return Optional.empty();
	}

	/** Shows the weights of some records. */
	void show(List<Slot> records) {
		List<String> named = records.stream().flatMap(r -> names(items(r)).stream()).distinct().toList();
		if (records.size() != rows.size() || !named.equals(columns)) {
			rows = List.copyOf(records);
			columns = named;
			build();
		}
		rows = List.copyOf(records);
		for (int r = 0; r < titles.size(); r++) {
			titles.get(r).setText(RecordLine.title(rows.get(r).get().orElse(Mapping.empty(NOWHERE)), r).replace("&", "&&"));
		}
		cells.forEach(Field::refresh);
	}

	private void build() {
		for (Control c : box.getChildren()) {
			c.dispose();
		}
		titles.clear();
		cells.clear();
		GridLayoutFactory.fillDefaults().numColumns(columns.size() + 1).margins(2, 2).spacing(SPACING, 2).applyTo(box);
		if (columns.isEmpty()) {
			return;
		}
		site.dim(site.toolkit().createLabel(box, "Weights"));
		columns.forEach(c -> cell(site.toolkit().createLabel(box, c.replace("&", "&&"), SWT.WRAP)));
		for (int r = 0; r < rows.size(); r++) {
			Label title = site.toolkit().createLabel(box, "");
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
			titles.add(title);
			site.add(new Row(rows.get(r).path(), title));
			for (String column : columns) {
				Cell cell = new Cell(r, column);
				cells.add(cell);
				site.add(cell);
			}
		}
		site.toolkit().paintBordersFor(box);
	}

	/** As narrow as may be where there are many, so that the form stays as wide as its editor. */
	private static void cell(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(CELL, SWT.DEFAULT).applyTo(control);
	}

	private Slot list(int row) {
		return rows.get(row).entry(parts.name());
	}

	private List<YamlNode> items(Slot record) {
		return record.entry(parts.name()).get().map(l -> l instanceof Sequence s ? s.items() : List.of(l)).orElse(List.of());
	}

	/** The names of a record's parts; one that stands there again has its number. */
	private List<String> names(List<YamlNode> items) {
		List<String> names = new ArrayList<>();
		for (YamlNode item : items) {
			String name = name(item);
			long before = names.stream().filter(n -> n.equals(name) || n.startsWith(name + " #")).count();
			names.add(before == 0 ? name : name + " #" + (before + 1));
		}
		return names;
	}

	/** A part's choices and texts: what it is, and of what. */
	private String name(YamlNode item) {
		if (!(item instanceof Mapping m)) {
			return YamlText.flow(item);
		}
		List<Component> said = type.components().stream().filter(c -> c.required() || c.type() instanceof ValueType.Text).toList();
		return said.stream().flatMap(c -> m.get(c.name()).stream()).filter(Scalar.class::isInstance).map(v -> ((Scalar) v).text()).filter(t -> !t
				.isEmpty()).collect(Collectors.joining(" "));
	}

	/** A record as a whole: what is wrong with all of its weights is told here. */
	private record Row(List<String> path, Label control) implements Field {
		@Override
		public String label() {
			return control.getText();
		}

		@Override
		public boolean stands() {
			return true;
		}

		@Override
		public void refresh() {
			// the grid does
		}
	}

	/** The weight of a part of a record. */
	private final class Cell implements Field {
		private final int row;
		private final String column;
		private final Text text;
		private final Typing typing;

		Cell(int row, String column) {
			this.row = row;
			this.column = column;
			text = site.toolkit().createText(box, "", SWT.SINGLE);
			cell(text);
			FormSite.name(text, label());
			typing = new Typing(text, typed -> site.edit(() -> take(typed.strip())));
		}

		private Optional<Integer> index() {
			int at = names(items(rows.get(row))).indexOf(column);
			return at < 0 ? Optional.empty() : Optional.of(at);
		}

		private Slot part(int index) {
			Slot list = list(row);
			return PartSlot.item(list, list::get, index);
		}

		private void take(String typed) throws InputException {
			Optional<Integer> index = index();
			if (index.isPresent()) {
				Slot weight = part(index.get()).entry(WEIGHT);
				if (typed.isEmpty()) {
					weight.clear();
				} else {
					weight.put(yaml(typed));
				}
			} else if (!typed.isEmpty() && !typed.equals(ABSENT)) {
				List<YamlNode> all = new ArrayList<>(items(rows.get(row)));
				all.add(model().with(Scalar.text(NOWHERE, WEIGHT), SettingTree.read(yaml(typed))));
				list(row).put(YamlText.flow(new Sequence(NOWHERE, Span.NONE, true, all)));
			}
		}

		/** The part as the first record that has it says it. */
		private Mapping model() {
			return rows.stream().flatMap(r -> IntStream.range(0, items(r).size()).filter(i -> names(items(r)).get(i).equals(column)).mapToObj(i -> items(r)
					.get(i))).filter(Mapping.class::isInstance).map(Mapping.class::cast).findFirst().orElseThrow();
		}

		private static String yaml(String typed) {
			// read and written again, so that what is no YAML stands in quotes
			return YamlText.flow(SettingTree.read(typed));
		}

		@Override
		public List<String> path() {
			return index().map(i -> part(i).entry(WEIGHT).path()).orElse(List.of());
		}

		@Override
		public int holds(List<String> place) {
			int own = Field.super.holds(place);
			List<String> part = path().isEmpty() ? List.of() : path().subList(0, path().size() - 1);
			return own > 0 || part.isEmpty() || place.size() < part.size() || !place.subList(0, part.size()).equals(part) ? own : part.size();
		}

		@Override
		public boolean stands() {
			return true;
		}

		@Override
		public Control control() {
			return text;
		}

		@Override
		public String label() {
			return "Weight of " + column + " in " + (row + 1);
		}

		@Override
		public void refresh() {
			Optional<Integer> index = index();
			Component weight = type.component(WEIGHT).orElseThrow();
			text.setMessage(index.isPresent() ? weight.byDefault() : ABSENT);
			text.setToolTipText(index.isPresent() ? ParameterText.hover(weight) : "Not made small here; type a weight to add it");
			typing.show(index.flatMap(i -> part(i).entry(WEIGHT).get()).map(YamlText::flow).orElse(""));
		}

		@Override
		public void flush() {
			typing.flush();
		}
	}
}
