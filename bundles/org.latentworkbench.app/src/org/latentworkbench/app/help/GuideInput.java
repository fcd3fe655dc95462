package org.latentworkbench.app.help;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** The guide as something to open; there is one. Makes itself again when the window comes back. */
public final class GuideInput implements IEditorInput, IPersistableElement, IElementFactory {
	private static final String FACTORY = "org.latentworkbench.app.guide";

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ResourceLocator.imageDescriptorFromBundle("org.latentworkbench.app", "icons/guide.svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	@Override
	public String getName() {
		return "Guide";
	}

	@Override
	public String getToolTipText() {
		return "The user guide and the reference";
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}

	@Override
	public void saveState(IMemento memento) {
		// there is one guide
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		return new GuideInput();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof GuideInput;
	}

	@Override
	public int hashCode() {
		return FACTORY.hashCode();
	}
}
