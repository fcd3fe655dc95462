package org.latentworkbench.ui.viewers.latent;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.ui.data.SearchDialog;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.viewer.ViewerSite;

/** The tab: the explorer, or why there is none yet and what to do. */
final class LatentPage {
	private static final int WIDTH = 420;

	private final LatentViewer.Content content;
	private final Composite page;
	private final ViewerSite site;
	private Control focus;

	LatentPage(LatentViewer.Content content, Composite parent, ViewerSite site) {
		this.content = content;
		this.site = site;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		content.explored().ifPresentOrElse(e -> explore(e, StudyDatasets.behind(content.source().path())), () -> empty(content.problem()));
	}

	Control focus() {
		return focus;
	}

	private void explore(Explored explored, StudyDatasets behind) {
		LatentPane pane = new LatentPane(page, site, content.source(), explored, behind);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
		focus = pane.focus();
	}

	private void empty(String problem) {
		Label words = new Label(page, SWT.WRAP | SWT.CENTER);
		words.setText(problem.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.END).hint(WIDTH, SWT.DEFAULT).applyTo(words);
		if (content.model().isEmpty()) {
			focus = page;
			return;
		}
		Button choose = Fields.button(page, "&Choose a dataset…", "Looks at the samples of another dataset of the study", () -> {
		});
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.BEGINNING).applyTo(choose);
		LatestJob reading = new LatestJob(page, "Encoding samples", false, this::again);
		choose.addListener(SWT.Selection, e -> reading.ask(() -> content.source().candidates(), found -> offer(found, reading, words)));
		focus = choose;
	}

	private void offer(List<Origin.Source> found, LatestJob reading, Label words) {
		if (found.isEmpty()) {
			say(words, "The study has no dataset. Import data, or run the step that makes them, and come back.");
			return;
		}
		new SearchDialog<>(page.getShell(), "Dataset", found, Origin.Source::name, false).choose().stream().findFirst().ifPresent(chosen -> {
			say(words, "Encoding the samples of " + chosen.name() + " …");
			Path path = chosen.path();
			reading.ask(() -> content.source().explore(content.model().orElseThrow(), chosen, 0, reading::outdated), explored -> {
				clear();
				explore(explored, StudyDatasets.behind(path));
				site.summary(LatentViewer.summary(explored));
				page.layout(true, true);
				focus.setFocus();
			});
		});
	}

	private void again(String problem) {
		clear();
		empty(problem);
		page.layout(true, true);
	}

	private static void say(Label words, String text) {
		words.setText(text.replace("&", "&&"));
		words.requestLayout();
	}

	private void clear() {
		for (Control child : page.getChildren()) {
			child.dispose();
		}
	}
}
