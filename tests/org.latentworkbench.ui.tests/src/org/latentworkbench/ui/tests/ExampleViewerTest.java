package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.ui.figure.FigureCanvas;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerInfo;
import org.latentworkbench.ui.viewer.ViewerSite;
import org.latentworkbench.ui.viewer.Viewers;

/** The viewer and the analysis that the sample plug-ins bring are there without a word about them anywhere else. */
class ExampleViewerTest {
	@TempDir
	private Path folder;

	@Test
	void theSamplePlugInsViewerShowsTheClustersAndSelectsTheirSamples() throws Exception {
		assertTrue(Registry.platform().find("k-means").isPresent());
		Path file = Files.writeString(folder.resolve("clusters.tsv"),
				"sample\tdim0\tdim1\tcluster\nS1\t0\t0\tcluster 0\nS2\t1\t1\tcluster 1\nS3\t0\t1\tcluster 0\n");
		var source = new ArtefactSource(file, Kinds.EMBEDDING, "clusters", Optional.empty());
		ViewerInfo info = Viewers.platform().find("clusters").orElseThrow();
		assertTrue(info.kinds().contains(Kinds.EMBEDDING) && info.further());
		show(info.create(), source);
	}

	private <T> void show(ArtefactViewer<T> viewer, ArtefactSource source) throws Exception {
		T content = viewer.read(source, null);
		assertEquals("3 samples in 2 clusters", viewer.summary(content));
		LinkedSelection all = Ui.window().getService(LinkedSelection.class);
		Path study = LinkedSelection.studyOf(source.path());
		var link = new SelectionLink(all, study);
		Shell shell = new Shell(Ui.window().getShell());
		shell.setLayout(new FillLayout());
		shell.setSize(500, 300);
		List list = (List) viewer.show(content, shell, (ViewerSite) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ViewerSite.class }, (proxy, method, arguments) -> method.getName().equals("selection") ? link : null));
		shell.open();
		try {
			FigureCanvas canvas = Ui.controls(shell, FigureCanvas.class).get(0);
			Ui.until("the bars are drawn", () -> canvas.drawn().isPresent() && canvas.settled());
			list.select(0);
			list.notifyListeners(SWT.Selection, new Event());
			assertEquals(Set.of("S1", "S3"), all.selected(study, Subject.SAMPLES));
			Picture.of(canvas).keep("example-clusters");
		} finally {
			link.dispose();
			shell.dispose();
		}
	}
}
