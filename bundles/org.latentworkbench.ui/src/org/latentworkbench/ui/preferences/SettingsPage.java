package org.latentworkbench.ui.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.service.prefs.BackingStoreException;

/**
 * A page of settings: for all studies among the preferences, and, as a page of a study's properties, for that study alone. A study's own
 * settings lie in its folder and go with it.
 */
abstract class SettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage, IWorkbenchPropertyPage {
	private final String help;
	private final List<FieldEditor> fields = new ArrayList<>();
	private IProject study; // none among the preferences
	private Button own;

	/** @param help the context that F1 shows */
	SettingsPage(String help) {
		super(GRID);
		this.help = help;
	}

	/** Adds the fields; {@link #addField} for each. */
	@Override
	protected abstract void createFieldEditors();

	/** Whether the page is one study's. */
	final boolean ofStudy() {
		return study != null;
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceKeys.NODE));
	}

	@Override
	public IAdaptable getElement() {
		return study;
	}

	@Override
	public void setElement(IAdaptable element) {
		study = Adapters.adapt(element, IProject.class);
		// what holds for all studies is what a study's page falls back to
		var all = new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceKeys.NODE);
		setPreferenceStore(new PreferenceStore() {
			@Override
			public String getDefaultString(String name) {
				return all.getString(name);
			}

			@Override
			public int getDefaultInt(String name) {
				return all.getInt(name);
			}

			@Override
			public boolean getDefaultBoolean(String name) {
				return all.getBoolean(name);
			}
		});
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), help);
	}

	@Override
	protected Control createContents(Composite parent) {
		if (!ofStudy()) {
			return super.createContents(parent);
		}
		own = new Button(parent, SWT.CHECK);
		own.setText("Settings of its own for this &study");
		own.setSelection(hasOwn());
		own.addListener(SWT.Selection, event -> enable());
		Label where = new Label(parent, SWT.WRAP);
		where.setText("They are kept in the study's folder, in .settings/" + PreferenceKeys.NODE + ".prefs.");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(where);
		Control contents = super.createContents(parent);
		enable();
		return contents;
	}

	@Override
	protected void initialize() {
		if (ofStudy()) {
			for (FieldEditor field : fields) {
				String key = field.getPreferenceName();
				String value = node().get(key, null);
				getPreferenceStore().setValue(key, value != null ? value : getPreferenceStore().getDefaultString(key));
			}
		}
		super.initialize();
	}

	@Override
	protected final void addField(FieldEditor field) {
		fields.add(field);
		super.addField(field);
	}

	@Override
	public boolean performOk() {
		if (!super.performOk()) {
			return false;
		}
		if (ofStudy()) {
			for (FieldEditor field : fields) {
				String key = field.getPreferenceName();
				if (own.getSelection()) {
					var store = getPreferenceStore();
					node().put(key, store.contains(key) ? store.getString(key) : store.getDefaultString(key));
				} else {
					node().remove(key);
				}
			}
			return save();
		}
		return true;
	}

	@Override
	protected void performDefaults() {
		if (ofStudy()) {
			own.setSelection(false);
			enable();
		}
		super.performDefaults();
	}

	private boolean save() {
		try {
			node().flush();
			return true;
		} catch (BackingStoreException e) {
			ILog.of(SettingsPage.class).warn("the settings of " + study.getName() + " could not be saved", e);
			setErrorMessage("The settings could not be saved in " + study.getLocation() + ": " + e.getMessage());
			return false;
		}
	}

	private boolean hasOwn() {
		try {
			return Arrays.stream(node().keys()).anyMatch(key -> key.startsWith(prefix()));
		} catch (BackingStoreException e) {
			return false;
		}
	}

	/** Adds a field for a whole number. */
	final void number(String key, String label, int least, int most, Composite parent) {
		var field = new IntegerFieldEditor(key, label, parent);
		field.setValidRange(least, most);
		field.setErrorMessage(label.replace("&", "").replace(":", "") + ": a whole number from " + least + " to " + most);
		addField(field);
	}

	/** What the keys of this page begin with. */
	abstract String prefix();

	private IEclipsePreferences node() {
		return new ProjectScope(study).getNode(PreferenceKeys.NODE);
	}

	private void enable() {
		for (FieldEditor field : fields) {
			field.setEnabled(own.getSelection(), getFieldEditorParent());
		}
	}
}
