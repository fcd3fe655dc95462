package org.latentworkbench.ui.explorer;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** Names of controls for screen readers. */
public final class Accessibles {
	private Accessibles() {
	}

	/** Says a control's name. */
	public static AccessibleListener named(String name) {
		return new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		};
	}
}
