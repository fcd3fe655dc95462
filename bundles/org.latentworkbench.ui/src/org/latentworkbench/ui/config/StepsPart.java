package org.latentworkbench.ui.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Section;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Problem.Severity;

/** The left side of a study's form: its steps, and what can be done with them. */
final class StepsPart {
	/** Something that can be done with the selected step. */
	private interface StepAction {
		void run(Study study, String step);
	}

	private static final int LINES = 8;
	/** The least width of the list, in heights of a line; it takes all the room there is. */
	private static final int WIDTH = 6;

	private final FormSite site;
	private final Consumer<Optional<String>> selected;
	private final Map<String, Action> actions = new LinkedHashMap<>();
	private final Map<String, Button> buttons = new HashMap<>();
	private TableViewer table;
	private StepLabels labels;
	/** The name of the step that is shown; it stays the same one when the steps are read anew. */
	private Optional<String> shown = Optional.empty();
	/** While the steps are put into the table anew, none is selected for a moment, which is nobody's wish. */
	private boolean refreshing;

	/** @param selected is told the selected step's name */
	StepsPart(FormSite site, Consumer<Optional<String>> selected) {
		this.site = site;
		this.selected = selected;
	}

	void create(Composite parent) {
		Section section = site.toolkit().createSection(parent, ExpandableComposite.TITLE_BAR | Section.DESCRIPTION);
		section.setText("Steps");
		section.setDescription("Each takes what others make; their order here is only for reading.");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(section);
		Composite client = site.toolkit().createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(2, 2, 2, 2).applyTo(client);
		section.setClient(client);
		site.toolkit().paintBordersFor(client);
		table = new TableViewer(site.toolkit().createTable(client, SWT.SINGLE | SWT.V_SCROLL | SWT.FULL_SELECTION));
		FormSite.name(table.getControl(), "Steps");
		GridDataFactory.fillDefaults().grab(true, true).hint(table.getTable().getItemHeight() * WIDTH,
				table.getTable().getItemHeight() * LINES).applyTo(table.getControl());
		FormFocus.about(table.getControl(), this::place);
		table.getControl().addListener(SWT.Selection, e -> site.editor().entered(place()));
		labels = new StepLabels(site);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(labels);
		table.addSelectionChangedListener(e -> {
			if (!refreshing) {
				shown = selection();
				enable();
				selected.accept(shown);
			}
		});
		actions(client);
	}

	private List<String> place() {
		return selection().map(step -> List.of("steps", step)).orElse(List.of("steps"));
	}

	private void actions(Composite client) {
		Composite column = site.toolkit().createComposite(client);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(column);
		action(column, "Add...", this::add);
		action(column, "Duplicate", () -> change((study, step) -> shown = Optional.of(Steps.duplicate(study, step))));
		action(column, "Remove", () -> change(this::remove));
		action(column, "Up", () -> change((study, step) -> Steps.move(study, step, -1)));
		action(column, "Down", () -> change((study, step) -> Steps.move(study, step, 1)));
		var menu = new MenuManager();
		actions.values().forEach(menu::add);
		table.getControl().setMenu(menu.createContextMenu(table.getControl()));
		table.getControl().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL && shown.isPresent()) {
				change(this::remove);
			}
		});
	}

	private void action(Composite column, String text, Runnable run) {
		Button button = site.toolkit().createButton(column, text, SWT.PUSH);
		FormSite.name(button, text.replace("...", "") + " step");
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, e -> run.run());
		buttons.put(text, button);
		actions.put(text, new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		});
	}

	private void add() {
		site.editor().flush();
		KnownContributions known = KnownContributions.platform();
		ContributionPicker.choose(site.editor().getSite().getShell(), known).flatMap(known::find).ifPresent(c -> site.edit(() -> site.session()
				.edit(content -> shown = Optional.of(Steps.add((Study) content, c, known)))));
	}

	private void remove(Study study, String step) {
		int at = study.getSteps().indexOf(Steps.find(study, step).orElseThrow());
		Steps.remove(study, step);
		shown = study.getSteps().isEmpty() ? Optional.empty() : Optional.of(study.getSteps().get(Math.min(at, study.getSteps().size() - 1))
				.getName());
	}

	private void change(StepAction action) {
		site.editor().flush();
		selection().ifPresent(step -> site.edit(() -> site.session().edit(content -> action.run((Study) content, step))));
	}

	/** The step that will be selected under this name from now on. */
	void follow(String name) {
		shown = Optional.of(name);
	}

	/** Selects a step. */
	void select(String name) {
		shown = Optional.of(name);
		refresh();
	}

	Optional<String> selection() {
		return ((IStructuredSelection) table.getSelection()).stream().map(s -> ((Step) s).getName()).findFirst();
	}

	/** Shows the steps that the file has now, the same one selected. */
	void refresh() {
		List<Step> steps = site.session().study().map(s -> List.copyOf(s.getSteps())).orElse(List.of());
		Optional<Step> select = shown.flatMap(name -> steps.stream().filter(s -> name.equals(s.getName())).findFirst())
				.or(() -> steps.stream().findFirst());
		refreshing = true;
		table.getTable().setRedraw(false);
		table.setInput(steps);
		table.getTable().setRedraw(true);
		select.ifPresent(s -> table.setSelection(new StructuredSelection(s), true));
		refreshing = false;
		shown = select.map(Step::getName);
		enable();
		selected.accept(shown);
	}

	/** Marks the steps that have problems. */
	void problems(Map<String, Severity> worst) {
		labels.problems(worst);
		table.refresh(true);
	}

	private void enable() {
		int at = table.getTable().getSelectionIndex();
		int last = table.getTable().getItemCount() - 1;
		Map<String, Boolean> can = Map.of("Add...", true, "Duplicate", at >= 0, "Remove", at >= 0, "Up", at > 0, "Down", at >= 0 && at < last);
		can.forEach((text, enabled) -> {
			buttons.get(text).setEnabled(enabled);
			actions.get(text).setEnabled(enabled);
		});
	}
}
