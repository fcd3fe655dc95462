package org.latentworkbench.ui.viewers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Colour;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Histogram;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.ui.figure.FigureCanvas;

/** What is in the column that the keyboard is at: numbers about it and a histogram, or its categories. */
final class StatisticsPane {
	/** Categories drawn as bars; the list has all. */
	private static final int BARS = 12;
	private static final int LISTED = 1000;
	/** About numbers. */
	private static final int FACTS = 9;
	/** A small figure has letters of the usual size. */
	private static final double WIDTH_MM = 60;
	private static final double HEIGHT_MM = 50;

	private final Composite pane;
	private final Label title;
	private final Table facts;
	private final FigureCanvas figure;
	private Job job;
	private String shown = "";

	StatisticsPane(Composite parent) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(LayoutConstants.getSpacing()).applyTo(pane);
		title = new Label(pane, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(title);
		Composite frame = new Composite(pane, SWT.NONE);
		facts = new Table(frame, SWT.FULL_SELECTION | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, facts.getItemHeight() * (FACTS + 1)).applyTo(frame);
		var columns = new TableColumnLayout();
		frame.setLayout(columns);
		columns.setColumnData(new TableColumn(facts, SWT.LEFT), new ColumnWeightData(3));
		columns.setColumnData(new TableColumn(facts, SWT.RIGHT), new ColumnWeightData(2));
		figure = new FigureCanvas(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(figure);
		figure.say("Choose a column to see what is in it.");
		pane.addDisposeListener(e -> cancel());
	}

	Control control() {
		return pane;
	}

	/** Shows a column of the rows that are shown now, as soon as it is known. */
	void show(GridView view, int column) {
		cancel();
		if (view.columns() == 0) {
			return;
		}
		// the view goes on changing while the job looks: it gets the rows of now
		GridView now = new GridView(view.all());
		int[] rows = new int[view.rows()];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = view.source(i);
		}
		now.show(Optional.of(rows));
		String name = view.columnName(column);
		job = new Look(now, column, name, pane.getDisplay());
		job.setSystem(true);
		job.schedule();
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	private final class Look extends Job {
		private final GridView view;
		private final int column;
		private final String name;
		private final Display display;

		Look(GridView view, int column, String name, Display display) {
			super("Statistics of " + name);
			this.view = view;
			this.column = column;
			this.name = name;
			this.display = display;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				ColumnStatistics statistics = ColumnStatistics.of(view, column, monitor::isCanceled);
				List<String> order = view.categories(column);
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!pane.isDisposed() && !monitor.isCanceled()) {
							fill(name, statistics, order);
						}
					});
				}
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == RowUpdates.FAMILY;
		}
	}

	private void fill(String name, ColumnStatistics statistics, List<String> order) {
		if (!shown.equals(name)) {
			shown = name;
			title.setText(name.replace("&", "&&"));
			title.requestLayout();
		}
		facts.setRedraw(false);
		facts.removeAll();
		int all = statistics.count() + statistics.missing();
		row("Values", Counts.number(statistics.count()));
		row("Missing", statistics.missing() == 0 ? "0" : String.format(Locale.ROOT, "%,d (%.1f %%)", statistics.missing(), 100.0 * statistics.missing() / all));
		switch (statistics) {
			case ColumnStatistics.Numbers numbers -> numbers(name, numbers);
			case ColumnStatistics.Words words -> words(name, words, order);
		}
		facts.setRedraw(true);
	}

	private void numbers(String name, ColumnStatistics.Numbers numbers) {
		row("Mean", text(numbers.mean()));
		row("SD (n − 1)", text(numbers.sd()));
		List<String> names = List.of("Minimum", "First quartile", "Median", "Third quartile", "Maximum");
		for (int i = 0; i < names.size(); i++) {
			row(names.get(i), text(numbers.quantiles()[i]));
		}
		float[] finite = finite(numbers.values());
		if (finite.length == 0 || finite[0] == finite[finite.length - 1]) {
			figure.say(finite.length == 0 ? "There is no number to draw." : "All values are the same.");
			return;
		}
		figure.show(Figure.of("", Axes.of(name, "rows").add(Histogram.of(finite)))
				.sized(WIDTH_MM, HEIGHT_MM).describedAs("Histogram of " + name));
	}

	private static float[] finite(double[] values) {
		float[] kept = new float[values.length];
		int count = 0;
		for (double value : values) {
			if (Float.isFinite((float) value)) {
				kept[count++] = (float) value;
			}
		}
		return Arrays.copyOf(kept, count);
	}

	private void words(String name, ColumnStatistics.Words words, List<String> order) {
		row("Different ones", Counts.number(words.counts().size()));
		for (Map.Entry<String, Integer> entry : words.counts().subList(0, Math.min(LISTED, words.counts().size()))) {
			row(entry.getKey(), Counts.number(entry.getValue()));
		}
		if (words.counts().isEmpty()) {
			figure.say("There is no word to count.");
			return;
		}
		List<Map.Entry<String, Integer>> drawn = words.counts().subList(0, Math.min(BARS, words.counts().size()));
		var names = new ArrayList<String>();
		float[] counts = new float[drawn.size()];
		var colours = new ArrayList<Colour>();
		for (int i = 0; i < counts.length; i++) {
			names.add(drawn.get(i).getKey());
			counts[i] = drawn.get(i).getValue();
			int place = order.indexOf(drawn.get(i).getKey());
			colours.add(Colour.palette(Math.max(0, place)));
		}
		Bars bars = Bars.horizontal(counts);
		var codes = Ints.of(IntStream.range(0, counts.length).toArray());
		figure.show(Figure.of("", Axes.of(Axis.linear("rows"), Axis.categories("", names).reversedOrder()).withLegend(Legend.NONE)
				.add(order.isEmpty() ? bars : bars.coloured(new Colouring.ByCategory("", codes, names, colours))))
				.sized(WIDTH_MM, HEIGHT_MM).describedAs("Counts of the categories of " + name));
	}

	private static String text(double value) {
		return Double.isNaN(value) ? "–" : CellText.text(value);
	}

	private void row(String name, String value) {
		new TableItem(facts, SWT.NONE).setText(new String[] { name, value });
	}
}
