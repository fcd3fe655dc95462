package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.core.yaml.YamlText;
import org.latentworkbench.ui.Icons;

/** The page with the form: a study's steps and the details of one of them, or the parameters in a file. */
final class ConfigFormPage extends FormPage {
	private static final int MINIMUM = 200;
	private static final int[] SHARES = { 2, 3 };

	private final ConfigEditor editor;
	private FormSite site;
	private FormMessages messages;
	private Optional<StepsPart> steps = Optional.empty();
	private StepDetails details;
	private Composite content;
	private FormFocus focus;

	ConfigFormPage(ConfigEditor editor) {
		super(editor, ConfigEditor.FORM, "Form");
		this.editor = editor;
	}

	@Override
	protected void createFormContent(IManagedForm form) {
		ScrolledForm scrolled = form.getForm();
		site = new FormSite(editor, form.getToolkit(), message -> messages.refused(message));
		form.getToolkit().decorateFormHeading(scrolled.getForm());
		scrolled.setImage(editor.yaml().image(Icons.of("config")));
		FormActions.add(scrolled, editor);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(scrolled, "org.latentworkbench.ui.configForm");
		focus = new FormFocus(scrolled, editor::entered);
		fit(scrolled);
		GridLayoutFactory.fillDefaults().applyTo(scrolled.getBody());
		boolean study = ConfigKind.of(editor.session()) instanceof ConfigKind.OfStudy;
		content = study ? new SashForm(scrolled.getBody(), SWT.HORIZONTAL) : form.getToolkit().createComposite(scrolled.getBody());
		form.getToolkit().adapt(content);
		GridDataFactory.fillDefaults().grab(true, true).hint(MINIMUM, MINIMUM).applyTo(content);
		if (study) {
			master(content);
		} else {
			GridLayoutFactory.fillDefaults().applyTo(content);
		}
		ScrolledForm right = form.getToolkit().createScrolledForm(content);
		if (!study) {
			GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
		}
		site.scrolled(right);
		details = new StepDetails(site, right.getBody());
		if (content instanceof SashForm sash) {
			sash.setWeights(SHARES);
		}
		messages = new FormMessages(site, form);
		editor.session().onText(this::textChanged);
		editor.session().onProblems(this::problems);
		textChanged();
		problems();
	}

	/** The parts scroll, not the whole, even where a long message in the heading asks for more width than there is. */
	private static void fit(ScrolledForm whole) {
		Control content = whole.getContent();
		content.addListener(SWT.Resize, e -> whole.getDisplay().asyncExec(() -> { // it is being laid out now
			if (!whole.isDisposed() && content.getSize().x > whole.getClientArea().width) {
				whole.getHorizontalBar().setVisible(false);
				content.setSize(whole.getClientArea().width, whole.getClientArea().height);
			}
		}));
	}

	private void master(Composite parent) {
		// scrolls where the window is low
		Composite left = site.toolkit().createScrolledForm(parent).getBody();
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(left);
		Section section = site.toolkit().createSection(left, ExpandableComposite.TITLE_BAR);
		section.setText("Study");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Composite client = site.toolkit().createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(2, 2, 2, 2).applyTo(client);
		section.setClient(client);
		site.toolkit().paintBordersFor(client);
		wide(new PlainField(site, client, "Name", List.of("study"), () -> study().map(Study::getName).orElse(""), typed -> edit(s ->
				s.setName(typed))));
		wide(new PlainField(site, client, "Seed", List.of("seed"), this::seed, this::seed));
		StepsPart part = new StepsPart(site, this::show);
		part.create(left);
		steps = Optional.of(part);
	}

	private static void wide(PlainField field) {
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
	}

	private Optional<Study> study() {
		return editor.session().study();
	}

	private String seed() {
		return editor.session().tree().flatMap(t -> TreePath.at(t, List.of("seed"))).map(YamlText::flow)
				.orElseGet(() -> study().map(s -> Long.toString(s.getSeed())).orElse(""));
	}

	private void seed(String typed) {
		try {
			long seed = Long.parseLong(typed);
			edit(s -> s.setSeed(seed));
		} catch (NumberFormatException e) {
			messages.refused(Optional.of("The seed is a whole number, and '" + typed + "' is none; the file keeps the one it has."));
		}
	}

	private void edit(Consumer<Study> change) {
		site.edit(() -> editor.session().edit(c -> change.accept((Study) c)));
	}

	/** The step that is shown. */
	Optional<String> step() {
		return steps.flatMap(StepsPart::selection);
	}

	/** Shows the field for a place in the file. @param enter whether it gets the focus, too */
	void show(List<String> path, boolean enter) {
		if (path.size() > 1 && path.get(0).equals("steps")) {
			steps.ifPresent(s -> s.select(path.get(1)));
		}
		site.nearest(path).map(Field::control).ifPresent(control -> {
			site.reveal(control);
			if (control instanceof Text text) {
				text.selectAll();
			}
			if (enter) {
				control.setFocus();
			}
		});
	}

	/** The place in the file of what has the focus, or had it last. */
	Optional<List<String>> place() {
		return focus == null ? Optional.empty() : focus.place();
	}

	private void show(Optional<String> name) {
		if (details == null) {
			return;
		}
		Optional<Step> step = name.flatMap(n -> study().flatMap(s -> Steps.find(s, n)));
		step.ifPresentOrElse(s -> details.step(s, now -> steps.orElseThrow().follow(now)), () -> details.nothing("No steps yet",
				"A study is made of steps: begin with one that makes or reads data. Choose Add... on the left."));
		if (messages != null) {
			problems();
		}
	}

	private void textChanged() {
		getManagedForm().getForm().setText(title().replace("&", "&&"));
		boolean broken = editor.session().broken().isPresent();
		content.setEnabled(!broken);
		if (broken) {
			messages.show();
			return;
		}
		steps.ifPresentOrElse(StepsPart::refresh, () -> {
			if (ConfigKind.of(editor.session()) instanceof ConfigKind.Parameters p) {
				details.parameters(p);
			}
		});
		messages.show();
	}

	private String title() {
		return study().map(s -> s.getName() == null || s.getName().isBlank() ? "Study" : s.getName()).orElseGet(() -> editor.resource()
				.map(f -> f.getProjectRelativePath().toString()).orElse(editor.getEditorInput().getName()));
	}

	private void problems() {
		Map<String, Severity> worst = messages.show();
		steps.ifPresent(s -> s.problems(worst));
	}

	void flush() {
		if (site != null) {
			site.fields().forEach(Field::flush);
		}
	}

	@Override
	public void setFocus() {
		if (content != null && !content.isDisposed() && !focus.last().map(Control::setFocus).orElse(false)) {
			content.setFocus();
		}
	}

	/** The form has no state of its own: the file has. */
	@Override
	public boolean isDirty() {
		return false;
	}
}
