package org.latentworkbench.ui.selection;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link LinkedSelection} of the workbench when a view first asks for it. */
public final class LinkedSelectionFactory extends AbstractServiceFactory {
	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object above = parent.getService(service);
		return above != null ? above : new LinkedSelection();
	}
}
