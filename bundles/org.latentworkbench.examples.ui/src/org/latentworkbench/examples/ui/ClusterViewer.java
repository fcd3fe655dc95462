package org.latentworkbench.examples.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Bars;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** How large the clusters of k-means are; choosing some selects their samples in all views of the study. */
public final class ClusterViewer implements ArtefactViewer<SequencedMap<String, List<String>>> {
	/** The samples of each cluster. */
	@Override
	public SequencedMap<String, List<String>> read(ArtefactSource source, IProgressMonitor monitor) throws Exception {
		Table table = TableFiles.read(source.path());
		List<String> samples = table.texts("sample");
		List<String> clusters = table.texts("cluster");
		var members = new TreeMap<String, List<String>>();
		for (int i = 0; i < samples.size(); i++) {
			members.computeIfAbsent(clusters.get(i), c -> new ArrayList<>()).add(samples.get(i));
		}
		return members;
	}

	@Override
	public String summary(SequencedMap<String, List<String>> members) {
		return Counts.of(members.values().stream().mapToInt(List::size).sum(), "sample") + " in " + Counts.of(members.size(), "cluster");
	}

	@Override
	public Control show(SequencedMap<String, List<String>> members, Composite parent, ViewerSite site) {
		List<String> names = List.copyOf(members.keySet());
		var sash = new SashForm(parent, SWT.HORIZONTAL);
		var list = new org.eclipse.swt.widgets.List(sash, SWT.MULTI | SWT.V_SCROLL);
		list.setItems(names.toArray(String[]::new));
		list.addListener(SWT.Selection, e -> site.selection().select(Subject.SAMPLES,
				List.of(list.getSelection()).stream().flatMap(name -> members.get(name).stream()).toList()));
		float[] sizes = new float[names.size()];
		for (int i = 0; i < sizes.length; i++) {
			sizes[i] = members.get(names.get(i)).size();
		}
		var canvas = new FigureCanvas(sash, SWT.NONE);
		canvas.show(Figure.of("", Axes.of(Axis.linear("samples"), Axis.categories("", names).reversedOrder())
				.add(Bars.horizontal(sizes))).describedAs("Sizes of the clusters"));
		sash.setWeights(1, 3);
		return list;
	}
}
