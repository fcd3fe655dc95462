package org.latentworkbench.ui.explorer;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkingSet;
import org.eclipse.ui.IWorkingSetManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.IWorkingSetPage;
import org.latentworkbench.ui.study.StudyProjects;

/** Names a working set of studies and says which studies are in it. */
public final class StudySetPage extends WizardPage implements IWorkingSetPage {
	private static final int ROWS = 10;

	private IWorkingSet set;
	private Text name;
	private CheckboxTableViewer studies;

	public StudySetPage() {
		super("studies");
		setTitle("Studies");
		setDescription("Choose the studies that are shown together.");
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		new Label(page, SWT.NONE).setText("&Name:");
		name = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		new Label(page, SWT.NONE).setText("&Studies:");
		studies = CheckboxTableViewer.newCheckList(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(ROWS)).applyTo(studies.getTable());
		studies.getTable().getAccessible().addAccessibleListener(Accessibles.named("Studies"));
		studies.setContentProvider(ArrayContentProvider.getInstance());
		studies.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return ((IProject) element).getName();
			}
		});
		studies.setInput(new StudyProjects(ResourcesPlugin.getWorkspace()).all());
		if (set != null) {
			name.setText(set.getLabel());
			studies.setCheckedElements(Arrays.stream(set.getElements()).filter(IProject.class::isInstance).toArray());
		}
		name.addModifyListener(event -> check());
		studies.addCheckStateListener(event -> check());
		setControl(page);
		setPageComplete(false);
	}

	private void check() {
		IWorkingSetManager manager = PlatformUI.getWorkbench().getWorkingSetManager();
		String text = name.getText().strip();
		boolean taken = (set == null || !set.getName().equals(text)) && manager.getWorkingSet(text) != null;
		setErrorMessage(text.isEmpty() ? "Type a name." : taken ? "There is a working set '" + text + "' already."
				: studies.getCheckedElements().length == 0 ? "Choose at least one study." : null);
		setPageComplete(getErrorMessage() == null);
	}

	@Override
	public void finish() {
		String text = name.getText().strip();
		IAdaptable[] chosen = List.of(studies.getCheckedElements()).toArray(IAdaptable[]::new);
		if (set == null) {
			set = PlatformUI.getWorkbench().getWorkingSetManager().createWorkingSet(text, chosen);
		} else {
			set.setName(text);
			set.setElements(chosen);
		}
	}

	@Override
	public IWorkingSet getSelection() {
		return set;
	}

	@Override
	public void setSelection(IWorkingSet workingSet) {
		set = workingSet;
	}
}
