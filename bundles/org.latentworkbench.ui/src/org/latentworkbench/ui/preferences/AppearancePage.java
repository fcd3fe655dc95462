package org.latentworkbench.ui.preferences;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

/** Light or dark, seen at once. */
public final class AppearancePage extends PreferencePage implements IWorkbenchPreferencePage {
	/** The page's id among the preferences. */
	public static final String ID = "org.latentworkbench.ui.preferences.appearance";

	private static final Map<Choice, String> NAMES = Map.of(Choice.SYSTEM, "As the &system is", Choice.LIGHT, "&Light",
			Choice.DARK, "&Dark");

	private Choice before = Choice.SYSTEM;

	@Override
	public void init(IWorkbench workbench) {
		before = WindowTheme.choice();
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Group group = new Group(page, SWT.NONE);
		group.setText("Theme");
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		for (Choice choice : Choice.values()) {
			Button button = new Button(group, SWT.RADIO);
			button.setText(NAMES.get(choice));
			button.setSelection(choice == before);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					WindowTheme.choose(button.getDisplay(), choice);
				}
			});
		}
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.preferences_appearance");
		return page;
	}

	/** What was only tried goes away. */
	@Override
	public boolean performCancel() {
		if (WindowTheme.choice() != before) {
			WindowTheme.choose(getControl().getDisplay(), before);
		}
		return true;
	}
}
