package org.latentworkbench.ui.explorer.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** The page of the Properties view for the Runs view and for tabs that show an artefact. */
public final class PropertyPages implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object part, Class<T> type) {
		if (type != IPropertySheetPage.class) {
			return null;
		}
		return type.cast(part instanceof IEditorPart tab ? ExplorerProperties.of(tab) : new ExplorerProperties());
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySheetPage.class };
	}
}
