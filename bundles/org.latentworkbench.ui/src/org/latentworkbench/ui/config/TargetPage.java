package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.ui.study.StudyProjects;

/** Where it goes, what it is called, and how much is written. */
final class TargetPage extends WizardPage {
	private static final Pattern STEP_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
	private static final Pattern FILE_NAME = Pattern.compile("[^\\\\:*?\"<>|]+");

	private final Optional<IProject> preferred;
	private final Supplier<Optional<ContributionInfo>> contribution;
	private final List<IProject> studies = new StudyProjects(ResourcesPlugin.getWorkspace()).all();
	private Combo study;
	private Button step;
	private Button file;
	private Text name;
	private Button all;
	/** The name that was proposed and not changed since. */
	private String proposed = "";

	TargetPage(Optional<IProject> preferred, Supplier<Optional<ContributionInfo>> contribution) {
		super("target", "New Config", null);
		this.preferred = preferred;
		this.contribution = contribution;
		setDescription("A step of the study, or a file of parameters that steps can share.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		new Label(area, SWT.NONE).setText("&Study:");
		study = new Combo(area, SWT.READ_ONLY);
		studies.forEach(s -> study.add(s.getName()));
		study.select(Math.max(0, preferred.map(studies::indexOf).orElse(0)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(study);
		step = radio(area, "A s&tep in study.yaml");
		file = radio(area, "A &file in the folder config");
		step.setSelection(true);
		new Label(area, SWT.NONE).setText("&Name:");
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		all = new Button(area, SWT.CHECK);
		all.setText("Write &all parameters, those with a default as comments");
		all.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(all);
		study.addListener(SWT.Selection, e -> propose());
		step.addListener(SWT.Selection, e -> propose());
		name.addModifyListener(e -> check());
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.latentworkbench.ui.newConfig");
	}

	private static Button radio(Composite area, String text) {
		Button radio = new Button(area, SWT.RADIO);
		radio.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
		return radio;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			propose();
			name.setFocus();
			name.selectAll();
		}
	}

	/** A name that is free, unless one was typed. */
	private void propose() {
		String id = contribution.get().map(ContributionInfo::id).orElse("");
		if (name.getText().equals(proposed)) {
			proposed = id;
			for (int i = 2; taken(proposed); i++) {
				proposed = id + "-" + i;
			}
			name.setText(proposed);
		}
		check();
	}

	private boolean taken(String word) {
		return isStep() ? model().flatMap(s -> Steps.find(s, word)).isPresent()
				: study().map(s -> NewConfig.file(s, word).exists()).orElse(false);
	}

	private Optional<Study> model() {
		return study().flatMap(s -> StudyFiles.study(StudyProjects.folder(s)));
	}

	private void check() {
		String word = name();
		String wrong = studies.isEmpty() ? "There is no open study: open one first, or make a new one."
				: word.isEmpty() ? "Type a name."
				: isStep() && !STEP_NAME.matcher(word).matches() ? "A step's name has letters, digits, '_' and '-' and begins with a letter or digit."
				: !FILE_NAME.matcher(word).matches() || word.contains("..") ? "This cannot be a file's name."
				: isStep() && model().isEmpty() ? "The study's file cannot be read: correct its YAML first."
				: taken(word) ? "There is a " + (isStep() ? "step" : "file") + " of this name already." : null;
		setErrorMessage(word.isEmpty() ? null : wrong);
		setPageComplete(wrong == null);
	}

	Optional<IProject> study() {
		return study.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(studies.get(study.getSelectionIndex()));
	}

	boolean isStep() {
		return !file.getSelection();
	}

	String name() {
		return name.getText().strip();
	}

	/** Whether all parameters are written. */
	boolean all() {
		return all.getSelection();
	}
}
