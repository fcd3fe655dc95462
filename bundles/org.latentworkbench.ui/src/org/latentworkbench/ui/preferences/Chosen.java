package org.latentworkbench.ui.preferences;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Preferences as they were chosen: the study's own first, then the workspace's, then the defaults. */
record Chosen(IScopeContext... scopes) {
	static Chosen inWorkspace() {
		return new Chosen(InstanceScope.INSTANCE, DefaultScope.INSTANCE);
	}

	static Chosen in(IProject study) {
		return new Chosen(new ProjectScope(study), InstanceScope.INSTANCE, DefaultScope.INSTANCE);
	}

	String text(String key, String otherwise) {
		return Platform.getPreferencesService().getString(PreferenceKeys.NODE, key, otherwise, scopes);
	}

	/** What is no number, or below the least, counts as not chosen. */
	int number(String key, int least, int otherwise) {
		int number = Platform.getPreferencesService().getInt(PreferenceKeys.NODE, key, otherwise, scopes);
		return number < least ? otherwise : number;
	}

	boolean yes(String key, boolean otherwise) {
		return Platform.getPreferencesService().getBoolean(PreferenceKeys.NODE, key, otherwise, scopes);
	}
}
