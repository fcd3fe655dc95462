package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.latentworkbench.api.Modality;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.latent.ClassMeans;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewers.plot.ChoiceField;

/** Where the current point may start: the middle, chance, a sample, the prototype of a class. */
final class StartPane {
	/** A number with more different values has no classes. */
	private static final int MOST_CLASSES = 40;

	private final LatentSession session;
	private final SelectionLink link;
	private final Attributes attributes;
	private final Consumer<String> says;
	private final ChoiceField<Attributes.Named> of;
	private final Combo classes;
	private Optional<Values.Categories> labels = Optional.empty();
	private Explored offeredFor;

	StartPane(Composite parent, LatentSession session, SelectionLink link, Attributes attributes, Consumer<String> says) {
		this.session = session;
		this.link = link;
		this.attributes = attributes;
		this.says = says;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 0).spacing(0, 0).applyTo(all);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(all);
		Composite buttons = line(all);
		Fields.button(buttons, "&Reset", "To the mean of all samples", session::reset);
		Fields.button(buttons, "Se&lected sample", "To the first of the samples that are selected", this::selected);
		Composite chance = line(all);
		Spinner[] seed = new Spinner[1];
		Fields.button(chance, "Rando&m", "To a draw from a normal distribution with the samples' mean and standard deviation in each dimension; "
				+ "the next press draws with the next seed", () -> {
					session.randomise(seed[0].getSelection());
					seed[0].setSelection(seed[0].getSelection() + 1);
				});
		seed[0] = Fields.spinner(chance, "Seed:", 1, 1_000_000, 1, session::randomise);
		Composite prototypes = line(all);
		of = new ChoiceField<>(prototypes, "&Prototype of", this::attribute);
		classes = new Combo(prototypes, SWT.READ_ONLY | SWT.DROP_DOWN);
		classes.setEnabled(false);
		classes.setToolTipText("The mean latent position of the samples of a class");
		ScreenReader.names(classes, () -> "Class whose prototype is shown");
		classes.addListener(SWT.Selection, e -> prototype());
		session.listen(change -> {
			if (change == LatentSession.Change.MODEL && session.explored() != offeredFor) {
				attribute();
			}
		});
	}

	private static Composite line(Composite parent) {
		Composite line = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		row.marginTop = 0;
		row.marginBottom = 1;
		line.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		return line;
	}

	/** The attributes are known. The first with words is the one whose classes have prototypes. */
	void offer(List<Attributes.Named> all) {
		of.offer(all, () -> all.stream().filter(a -> a.feature().type() == Modality.Type.CATEGORICAL).findFirst());
		if (of.chosen().isPresent()) {
			attribute();
		}
	}

	private void selected() {
		Set<String> ids = link.selected(Subject.SAMPLES);
		Optional<Integer> row = ids.stream().map(session.explored().rows()::get).filter(r -> r != null).findFirst();
		if (row.isEmpty()) {
			says.accept("No sample is selected. Click one in the chart, or in another view of the study.");
			return;
		}
		says.accept("");
		session.point(session.explored().latent().row(row.get()));
	}

	private void attribute() {
		offeredFor = session.explored();
		classes.removeAll();
		classes.setEnabled(false);
		Optional<Feature> feature = of.chosen().map(Attributes.Named::feature);
		feature.ifPresent(f -> attributes.values(f, values -> {
			Optional<Values.Categories> found = categories(values);
			labels = found;
			if (found.isEmpty()) {
				says.accept(values.name() + " has more than " + MOST_CLASSES + " different values; a class needs samples that have the same.");
				return;
			}
			ClassMeans means = means(found.get());
			classes.setItems(IntStream.of(means.present()).mapToObj(found.get().categories()::get).toArray(String[]::new));
			classes.setEnabled(true);
			classes.requestLayout();
		}));
	}

	private ClassMeans means(Values.Categories by) {
		return ClassMeans.of(session.explored().latent(), by.codes(), by.categories().size());
	}

	private void prototype() {
		labels.filter(l -> l.size() == session.explored().latent().rows() && classes.getSelectionIndex() >= 0).ifPresent(l -> {
			ClassMeans means = means(l);
			session.point(means.matrix(new int[] { means.present()[classes.getSelectionIndex()] }).row(0));
		});
	}

	/** Words as they are, a number with few different values by its values. */
	private static Optional<Values.Categories> categories(Values values) {
		return switch (values) {
			case Values.Categories c -> Optional.of(c);
			case Values.Numbers n -> {
				double[] distinct = IntStream.range(0, n.size()).mapToDouble(i -> n.values()[i]).filter(v -> !Double.isNaN(v)).distinct().sorted()
						.limit(MOST_CLASSES + 1L).toArray();
				if (distinct.length > MOST_CLASSES) {
					yield Optional.empty();
				}
				int[] codes = new int[n.size()];
				Arrays.setAll(codes, i -> Float.isNaN(n.values()[i]) ? -1 : Arrays.binarySearch(distinct, n.values()[i]));
				List<String> names = new ArrayList<>();
				for (double value : distinct) {
					names.add(value == Math.rint(value) ? Long.toString((long) value) : Float.toString((float) value));
				}
				yield Optional.of(new Values.Categories(n.name(), codes, names));
			}
		};
	}
}
