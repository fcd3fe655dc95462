package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.table.TableViewer;

/** Associations: their table, and beside it the network of the surest ones. */
public final class AssociationsViewer implements ArtefactViewer<AssociationsViewer.Content> {
	private static final int[] WEIGHTS = { 1, 1 };
	private final TableViewer table = new TableViewer();

	/**
	 * A pair of features.
	 *
	 * @param effect how strongly they hang together, with its sign
	 * @param q      the share of false hits to expect down to this one, {@code NaN} where the method has none
	 * @param rank   1 for the surest
	 */
	record Pair(String from, String to, String fromModality, String toModality, double effect, double q, double rank) {
	}

	/** What was read. @param pairs the surest first */
	record Content(TableViewer.Content table, List<Pair> pairs) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		return new Content(table.read(source, monitor), pairs(TableFiles.read(source.path())));
	}

	private static List<Pair> pairs(Table table) throws InputException {
		List<String> from = table.texts("feature_a");
		List<String> to = table.texts("feature_b");
		String[] fromModality = texts(table, "modality_a");
		String[] toModality = texts(table, "modality_b");
		double[] effect = numbers(table, "effect");
		double[] q = numbers(table, "q");
		double[] rank = numbers(table, "rank");
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			pairs.add(new Pair(from.get(i), to.get(i), fromModality[i], toModality[i], effect[i], q[i],
					Double.isNaN(rank[i]) ? i + 1 : rank[i]));
		}
		pairs.sort(Comparator.comparingDouble(Pair::rank));
		return pairs;
	}

	private static String[] texts(Table table, String name) {
		String[] texts = new String[table.rows()];
		Optional<Table.Column> column = table.column(name);
		for (int i = 0; i < texts.length; i++) {
			int row = i;
			texts[i] = column.map(c -> c.text(row)).orElse("");
		}
		return texts;
	}

	/** The numbers of a column; missing ones where there is no such column, or words in it. */
	private static double[] numbers(Table table, String name) {
		double[] none = new double[table.rows()];
		Arrays.fill(none, Double.NaN);
		return table.column(name).map(column -> switch (column) {
			case Table.Numbers n -> n.values();
			case Table.Whole w -> Arrays.stream(w.values()).asDoubleStream().toArray();
			case Table.Text t -> none;
		}).orElse(none);
	}

	@Override
	public String summary(Content content) {
		return table.summary(content.table());
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(sash, SWT.NONE);
		left.setLayout(new FillLayout());
		Control focus = table.show(content.table(), left, site);
		new NetworkPane(content.pairs(), modalities(content.pairs()), sash, site);
		sash.setWeights(WEIGHTS);
		return focus;
	}

	/** The modality of each feature, by its first mention. */
	private static Map<String, String> modalities(List<Pair> pairs) {
		Map<String, String> modalities = new LinkedHashMap<>();
		for (Pair pair : pairs) {
			modalities.putIfAbsent(pair.from(), pair.fromModality());
			modalities.putIfAbsent(pair.to(), pair.toModality());
		}
		return modalities;
	}
}
