package org.latentworkbench.ui.viewers.grid;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.copy.action.CopyDataAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;

/** What the table's keys do beyond moving and selecting: copy the selected cells with their names. */
final class GridKeys extends AbstractUiBindingConfiguration {
	@Override
	public void configureUiBindings(UiBindingRegistry registry) {
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'), new CopyDataAction());
	}
}
