package org.latentworkbench.ui.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.study.DataImport;
import org.latentworkbench.ui.study.StudyProjects;

/** Which files, into which study, as which step. */
final class ImportFilesPage extends WizardPage {
	private static final int LINES = 6;

	private final List<ImportSource> sources;
	private final List<IProject> studies = new StudyProjects(ResourcesPlugin.getWorkspace()).all();
	private final Optional<Path> first;
	private String wrong = "";
	private org.eclipse.swt.widgets.List list;
	private Combo study;
	private Text step;
	private Button copy;

	ImportFilesPage(List<ImportSource> sources, Optional<Path> study) {
		super("files", "Import Data", null);
		this.sources = sources;
		first = study;
		setDescription("Choose the files with your data: a row a sample. Each becomes one or more modalities of one dataset.");
	}

	/** Files that were chosen before the wizard opened. */
	void begin(List<Path> files) {
		files.forEach(this::add);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		label(page, "&Files:", SWT.BEGINNING);
		list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).span(1, 3).hint(SWT.DEFAULT, LINES * list.getItemHeight()).applyTo(list);
		button(page, "A&dd Files…", this::chooseFiles);
		new Label(page, SWT.NONE);
		button(page, "Add F&older…", this::chooseFolder);
		new Label(page, SWT.NONE);
		button(page, "&Remove", this::remove);
		label(page, "&Study:", SWT.CENTER);
		study = new Combo(page, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(study);
		studies.forEach(p -> study.add(p.getName()));
		select();
		label(page, "Step &name:", SWT.CENTER);
		step = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(step);
		new Label(page, SWT.NONE);
		copy = new Button(page, SWT.CHECK);
		copy.setText("&Copy the files into the study's folder data");
		copy.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(copy);
		step.setText(freeName());
		step.addModifyListener(e -> check());
		study.addListener(SWT.Selection, e -> check());
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.importData");
		show();
	}

	private void select() {
		for (int i = 0; i < studies.size(); i++) {
			if (first.equals(Optional.of(StudyProjects.folder(studies.get(i))))) {
				study.select(i);
			}
		}
		if (study.getSelectionIndex() < 0 && !studies.isEmpty()) {
			study.select(0);
		}
	}

	/** The study's folder. */
	Path study() {
		return StudyProjects.folder(studies.get(study.getSelectionIndex()));
	}

	String step() {
		return step.getText().strip();
	}

	/** Whether files are copied, or referred to where they are. */
	boolean copy() {
		return copy.getSelection();
	}

	private String freeName() {
		try {
			List<String> taken = studies.isEmpty() ? List.of() : DataImport.steps(study());
			String name = "data";
			for (int i = 2; taken.contains(name); i++) {
				name = "data" + i;
			}
			return name;
		} catch (IOException | InputException e) {
			return "data"; // check says what is wrong
		}
	}

	private void add(Path file) {
		if (sources.stream().anyMatch(s -> s.file().equals(file))) {
			return;
		}
		try {
			sources.add(new ImportSource(file));
			wrong = "";
		} catch (InputException e) {
			wrong = e.getMessage();
		}
		show();
	}

	private void chooseFiles() {
		var dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Data Files");
		if (dialog.open() != null) {
			for (String name : dialog.getFileNames()) {
				add(Path.of(dialog.getFilterPath(), name));
			}
		}
	}

	private void chooseFolder() {
		var dialog = new DirectoryDialog(getShell());
		dialog.setText("Folder of Images");
		dialog.setMessage("A folder of images of one size; its sub-folders are their labels.");
		String folder = dialog.open();
		if (folder != null) {
			add(Path.of(folder));
		}
	}

	private void remove() {
		var gone = new ArrayList<ImportSource>();
		for (int i : list.getSelectionIndices()) {
			gone.add(sources.get(i));
		}
		sources.removeAll(gone);
		wrong = "";
		show();
	}

	private void show() {
		if (list != null) {
			list.removeAll();
			sources.forEach(s -> list.add(s.file() + "  –  " + s.formatName()));
			check();
		}
	}

	private void check() {
		Optional<String> problem = problem();
		setErrorMessage(wrong.isEmpty() ? problem.orElse(null) : wrong);
		setPageComplete(problem.isEmpty());
	}

	private Optional<String> problem() {
		if (studies.isEmpty()) {
			return Optional.of("No study is open. Open one or make a new one first.");
		}
		if (sources.isEmpty()) {
			return Optional.of("Add one or more files.");
		}
		try {
			return DataImport.stepProblem(step(), DataImport.steps(study()));
		} catch (InputException e) {
			return Optional.of(e.getMessage());
		} catch (IOException e) {
			return Optional.of("The study cannot be read: " + e.getMessage());
		}
	}

	private static void label(Composite parent, String text, int vertical) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.FILL, vertical).applyTo(label);
	}

	private void button(Composite parent, String text, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> work.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
	}
}
