package org.latentworkbench.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Where things are kept, and what is asked. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	/** The page's id among the preferences. */
	public static final String ID = "org.latentworkbench.ui.preferences.general";

	public GeneralPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceKeys.NODE));
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "org.latentworkbench.ui.preferences_general");
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		var cache = new DirectoryFieldEditor(PreferenceKeys.CACHE_FOLDER, "&Cache folder of runs (empty: the usual one):", parent);
		cache.setEmptyStringAllowed(true);
		cache.setErrorMessage("The cache folder must be a folder that is there, or empty");
		addField(cache);
		addField(new BooleanFieldEditor(PreferenceKeys.CONFIRM_EXIT, "&Ask what becomes of runs at work when the window closes", parent));
		workspace(parent);
	}

	/** The workspace is chosen before the window opens; here it can be read and copied. */
	private static void workspace(Composite parent) {
		new Label(parent, SWT.NONE).setText("Workspace:");
		Text folder = new Text(parent, SWT.READ_ONLY | SWT.SINGLE);
		Location workspace = Platform.getInstanceLocation();
		folder.setText(workspace == null || workspace.getURL() == null ? "none" : workspace.getURL().getPath());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(folder);
		Label how = new Label(parent, SWT.WRAP);
		how.setText("The workbench remembers its windows and studies there. LATENT_WORKSPACE names another one at the next start.");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(1, SWT.DEFAULT).applyTo(how);
	}
}
