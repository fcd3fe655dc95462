package org.latentworkbench.ui.explorer;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link Snapshots} of the workbench when an explorer first asks for it. */
public final class SnapshotsFactory extends AbstractServiceFactory {
	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object above = parent.getService(service);
		return above != null ? above : new Snapshots();
	}
}
