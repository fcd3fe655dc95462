package org.latentworkbench.ui.viewers.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.latentworkbench.figures.charts.AssociationCharts;
import org.latentworkbench.figures.charts.AssociationCharts.Layout;
import org.latentworkbench.ui.figure.FigureTools;
import org.latentworkbench.ui.figure.FigureView;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewers.plot.AssociationsViewer.Pair;

/** The network of the surest associations, with a slider for how many. */
final class NetworkPane {
	/** More edges than this are a ball of wool. */
	private static final int MOST = 400;
	private static final int FIRST = 60;
	private static final double SURE = .05;

	private final List<Pair> pairs;
	private final Map<String, String> modalities;
	private final ViewerSite site;
	private final Scale scale;
	private final Label said;
	private final Combo layout;
	private final FigureView view;

	/** @param pairs the surest first; @param modalities of each feature */
	NetworkPane(List<Pair> pairs, Map<String, String> modalities, Composite parent, ViewerSite site) {
		this.pairs = pairs;
		this.modalities = modalities;
		this.site = site;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite line = new Composite(all, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		new Label(line, SWT.NONE).setText("S&urest pairs:");
		scale = new Scale(line, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(scale);
		layout = new Combo(line, SWT.READ_ONLY);
		layout.setItems("by forces", "in a circle");
		layout.setToolTipText("How the features are placed");
		layout.select(0);
		said = new Label(line, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(said);
		// the table has taken the tab's own link
		SelectionLink link = site.selection().beside();
		all.addDisposeListener(e -> link.dispose());
		view = new FigureView(all, site.source().path(), Optional.of(link));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(view.canvas());
		view.says(text -> site.editor().getActionBars().getStatusLineManager().setMessage(text));
		int most = Math.min(MOST, pairs.size());
		if (most == 0) {
			view.canvas().say("There are no associations.");
			scale.setEnabled(false);
			layout.setEnabled(false);
			return;
		}
		// a scale needs room between its ends
		scale.setMinimum(1);
		scale.setMaximum(Math.max(2, most));
		scale.setSelection(first(most));
		scale.addListener(SWT.Selection, e -> draw());
		layout.addListener(SWT.Selection, e -> draw());
		restore();
		draw();
		FigureTools.add(view, site.tools());
		site.exports(view);
		site.resets(view::reset);
		site.keeps(memento -> {
			memento.putInteger("pairs", scale.getSelection());
			memento.putInteger("layout", layout.getSelectionIndex());
		});
	}

	private void restore() {
		site.kept().ifPresent(kept -> {
			Optional.ofNullable(kept.getInteger("pairs")).ifPresent(scale::setSelection);
			Optional.ofNullable(kept.getInteger("layout")).filter(i -> i == 0 || i == 1).ifPresent(layout::select);
		});
	}

	/** Those that are sure enough, as far as the method says so. */
	private int first(int most) {
		int sure = (int) pairs.stream().filter(p -> p.q() <= SURE).count();
		return Math.clamp(sure > 0 ? sure : FIRST, 1, most);
	}

	private void draw() {
		List<Pair> shown = pairs.subList(0, Math.min(pairs.size(), scale.getSelection()));
		double q = shown.getLast().q();
		said.setText(shown.size() + " of " + pairs.size() + (Double.isNaN(q) ? "" : String.format(Locale.ROOT, ", q ≤ %.3g", q)));
		said.getParent().layout(true, true);
		List<String> names = new ArrayList<>(modalities.keySet());
		List<String> datasets = modalities.values().stream().distinct().toList();
		int[] codes = names.stream().mapToInt(n -> datasets.indexOf(modalities.get(n))).toArray();
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			places.put(names.get(i), i);
		}
		float[] weights = new float[shown.size()];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Double.isNaN(shown.get(i).effect()) ? 1 : (float) shown.get(i).effect();
		}
		view.show(AssociationCharts.network(shown.size() + " surest associations", names, codes, datasets,
				shown.stream().mapToInt(p -> places.get(p.from())).toArray(), shown.stream().mapToInt(p -> places.get(p.to())).toArray(),
				weights, "effect", layout.getSelectionIndex() == 0 ? Layout.SPRING : Layout.CIRCULAR, true, 1));
	}
}
