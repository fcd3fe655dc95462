package org.latentworkbench.ui.viewers.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.latentworkbench.api.Counts;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.SearchDialog;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.selection.LinkedSelection;
import org.latentworkbench.ui.selection.SelectionChange;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewers.selection.SelectionCommands.Handler;

/** What is selected in the study that a person is at: how much, which values, what it looks like, in what it differs, named subsets. */
public final class SelectionView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.viewers.selection";
	private static final int REST_MILLIS = 80;
	private static final int CHOSEN = 30;

	private final Map<Path, List<Feature>> chosen = new HashMap<>();
	private final Runnable look = this::look;
	private LinkedSelection linked;
	private ActiveStudy active;
	private Runnable stop;
	private Label title;
	private CTabFolder pages;
	private SamplesPage samples;
	private DifferencesPage differences;
	private SubsetsPage subsets;
	private ImagesPage images;
	private SelectionFacts facts = SelectionFacts.NONE;
	private Job job;
	private SelectionCommands commands;
	private Handler clear;
	private Handler invert;
	private Handler save;
	private Handler choose;

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		title = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).indent(5, 5).applyTo(title);
		pages = new CTabFolder(all, SWT.BOTTOM | SWT.FLAT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		linked = getSite().getService(LinkedSelection.class);
		samples = new SamplesPage(pages);
		images = new ImagesPage(pages);
		differences = new DifferencesPage(pages, names -> select(Subject.FEATURES, names));
		subsets = new SubsetsPage(pages, ids -> select(Subject.SAMPLES, ids));
		page("&Values", samples.control());
		page("&Images", images.control());
		page("&Differences", differences.control());
		page("&Subsets", subsets.control());
		pages.setSelection(0);
		actions();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(all, "org.latentworkbench.ui.viewers.selection");
		stop = linked.listen(change -> {
			if (active.study().equals(Optional.of(change.study()))) {
				later();
			}
		});
		active = new ActiveStudy(getSite().getPage(), this::later);
		look();
	}

	private void page(String name, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(name);
		item.setControl(control);
	}

	private void actions() {
		commands = new SelectionCommands(getSite().getWorkbenchWindow());
		clear = commands.handle(SelectionCommands.CLEAR, () -> {
			select(Subject.SAMPLES, List.of());
			select(Subject.FEATURES, List.of());
		});
		invert = commands.handle(SelectionCommands.INVERT, () -> {
			var others = new ArrayList<>(facts.all());
			others.removeAll(new LinkedHashSet<>(facts.selected()));
			select(Subject.SAMPLES, others);
		});
		save = commands.handle(SelectionCommands.SAVE, () -> {
			subsets.save(facts.selected());
			pages.setSelection(pages.getItemCount() - 1);
		});
		choose = commands.handle(SelectionCommands.CHOOSE, this::chooseFeatures);
	}

	private void select(Subject subject, Collection<String> ids) {
		active.study().ifPresent(study -> linked.select(new SelectionChange(study, subject, new LinkedHashSet<>(ids), this)));
	}

	private void chooseFeatures() {
		active.artefact().ifPresent(artefact -> StudyDatasets.behind(artefact).ask(pages, StudyDatasets::features, all -> {
			List<Feature> picked = new SearchDialog<>(getSite().getShell(), "Choose Features", all, f -> f.name() + "  –  " + f.modality(),
					true).choose();
			if (!picked.isEmpty()) {
				chosen.put(active.study().orElseThrow(), picked.subList(0, Math.min(CHOSEN, picked.size())));
				later();
			}
		}, this::say));
	}

	/** A drag selects many times; the view follows when it rests. */
	private void later() {
		if (!pages.isDisposed()) {
			pages.getDisplay().timerExec(REST_MILLIS, look);
		}
	}

	private void look() {
		if (pages.isDisposed()) {
			return;
		}
		if (job != null) {
			job.cancel();
		}
		subsets.show(active.study());
		if (active.artefact().isEmpty()) {
			show(SelectionFacts.NONE);
			say("Open a dataset or a result: what is selected in one of a study's views is selected in all, and shown here.");
			return;
		}
		Path study = active.study().orElseThrow();
		Set<String> ids = linked.selected(study, Subject.SAMPLES);
		Set<String> names = linked.selected(study, Subject.FEATURES);
		List<String> few = names.stream().limit(CHOSEN).toList();
		List<Feature> features = chosen.getOrDefault(study, List.of());
		job = StudyDatasets.behind(active.artefact().get()).ask(pages, (data, cancelled) -> SelectionFacts.read(data, ids, features, few, cancelled), found -> {
			show(found);
			say(line(study, found, ids.size(), names.size()));
		}, this::say);
	}

	private void show(SelectionFacts found) {
		facts = found;
		boolean some = !found.selected().isEmpty();
		clear.enable(some || active.study().map(s -> !linked.selected(s, Subject.FEATURES).isEmpty()).orElse(false));
		invert.enable(!found.all().isEmpty());
		save.enable(some);
		choose.enable(!found.all().isEmpty());
		samples.show(found);
		images.show(found);
		differences.show(found);
	}

	private static String line(Path study, SelectionFacts found, int ids, int features) {
		String name = study.getFileName() == null ? "" : study.getFileName() + ": ";
		if (ids == 0 && features == 0) {
			return name + "Nothing is selected. Select rows of a table, points of a plot or pictures; they are then selected in all views.";
		}
		var text = new StringBuilder(name);
		text.append(found.all().isEmpty() ? Counts.of(ids, "sample") + " selected; no dataset is behind this tab"
				: Counts.number(found.selected().size()) + " of " + Counts.of(found.all().size(), "sample") + " selected");
		if (!found.all().isEmpty() && ids > found.selected().size()) {
			text.append(", " + Counts.number(ids - found.selected().size()) + " more that this dataset does not hold");
		}
		if (features > 0) {
			text.append(" · " + Counts.of(features, "feature"));
		}
		return text.toString();
	}

	private void say(String text) {
		title.setText(text.replace("&", "&&"));
		title.requestLayout();
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	@Override
	public void dispose() {
		if (stop != null) {
			stop.run();
			active.dispose();
			commands.dispose();
		}
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
