package org.latentworkbench.ui.explorer.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.study.StudyTemplate;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.explorer.Accessibles;

/** What the new study begins as, its name and its place. */
final class NewStudyPage extends WizardPage {
	private static final int ROWS = 10;
	private static final int TEXT_WIDTH = 60;
	private static final int LIST_WIDTH = 28;

	private final StudyPlace place = new StudyPlace(ResourcesPlugin.getWorkspace());
	private final List<StudyTemplate> templates;
	private TableViewer list;
	private Text about;
	private Text name;
	private Button usual;
	private Text parent;
	private Button browse;
	/** Whether a person typed the name, which no choice then changes. */
	private boolean named;
	private boolean naming;

	NewStudyPage(List<StudyTemplate> templates) {
		super("study");
		this.templates = templates;
		setTitle("New study");
		setDescription("A study is a folder with a file study.yaml, which says what to do with which data.");
		setImageDescriptor(Icons.of("new-study-banner"));
	}

	@Override
	public void createControl(Composite above) {
		initializeDialogUnits(above);
		Composite page = new Composite(above, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		label(page, "&Begin with:", 3);
		Composite choice = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(choice);
		list(choice);
		about = new Text(choice, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		about.getAccessible().addAccessibleListener(Accessibles.named("What it does"));
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(TEXT_WIDTH), convertHeightInCharsToPixels(ROWS))
				.applyTo(about);
		label(page, "&Name:", 1);
		name = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
		name.addModifyListener(event -> {
			named |= !naming;
			check();
		});
		usual = new Button(page, SWT.CHECK);
		usual.setText("In the &workspace's folder");
		usual.setSelection(true);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(usual);
		label(page, "&Folder:", 1);
		parent = new Text(page, SWT.BORDER);
		parent.setText(place.usual().toString());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(parent);
		parent.addModifyListener(event -> check());
		browse = new Button(page, SWT.PUSH);
		browse.setText("B&rowse ...");
		setButtonLayoutData(browse);
		browse.addListener(SWT.Selection, event -> browse());
		usual.addListener(SWT.Selection, event -> placeChanged());
		placeChanged();
		list.setSelection(new StructuredSelection(templates.getFirst()));
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.explorer.newStudy");
		setErrorMessage(null);
	}

	private static void label(Composite page, String words, int columns) {
		Label label = new Label(page, SWT.NONE);
		label.setText(words);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(columns, 1).applyTo(label);
	}

	private void list(Composite page) {
		list = new TableViewer(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		var images = new LocalResourceManager(JFaceResources.getResources(), page);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return ((StudyTemplate) element).title();
			}

			@Override
			public Image getImage(Object element) {
				return images.create(Icons.of(((StudyTemplate) element).source().isPresent() ? "study" : "folder"));
			}
		});
		list.setInput(templates);
		list.getTable().getAccessible().addAccessibleListener(Accessibles.named("Begin with"));
		GridDataFactory.fillDefaults().grab(false, true).hint(convertWidthInCharsToPixels(LIST_WIDTH), SWT.DEFAULT).applyTo(list.getTable());
		list.addSelectionChangedListener(event -> chosen());
		list.addDoubleClickListener(event -> name.setFocus());
	}

	private void chosen() {
		StudyTemplate template = template();
		about.setText(template.description() + "\n\nSteps: " + String.join(", ", template.steps()));
		if (!named) {
			naming = true;
			name.setText(place.free(template.source().isPresent() ? template.name() : "study"));
			naming = false;
		}
		check();
	}

	private void placeChanged() {
		boolean there = usual.getSelection();
		if (there) {
			parent.setText(place.usual().toString());
		}
		parent.setEnabled(!there);
		browse.setEnabled(!there);
		check();
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText("New Study");
		dialog.setMessage("Choose the folder in which the study's folder is to be.");
		dialog.setFilterPath(parent.getText());
		Optional.ofNullable(dialog.open()).ifPresent(parent::setText);
	}

	private void check() {
		Optional<String> fault = place.fault(name.getText(), parent.getText());
		// an empty field at the start is no mistake of anybody's
		setErrorMessage(fault.filter(f -> !name.getText().isEmpty()).orElse(null));
		setMessage(fault.isPresent() && name.getText().isEmpty() ? fault.get() : null);
		setPageComplete(fault.isEmpty() && !list.getStructuredSelection().isEmpty());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			name.setFocus();
			name.selectAll();
		}
	}

	/** What the study begins as. */
	StudyTemplate template() {
		return (StudyTemplate) list.getStructuredSelection().getFirstElement();
	}

	/** The new folder. */
	Path target() {
		return Path.of(parent.getText().strip()).resolve(name.getText());
	}
}
