package org.latentworkbench.ui.run;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the one {@link Runs} of the workbench when somebody first asks for it. */
public final class RunsFactory extends AbstractServiceFactory {
	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object above = parent.getService(service);
		if (above != null) {
			return above;
		}
		var runs = new Runs(PlatformUI.getWorkbench().getDisplay());
		PlatformUI.getWorkbench().addWorkbenchListener(new ClosingGuard(runs));
		return runs;
	}
}
