package org.latentworkbench.ui.viewer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings tabs back when the workbench starts again. */
public final class ArtefactInputFactory implements IElementFactory {
	static final String ID = "org.latentworkbench.ui.artefactInput";

	static void save(ArtefactSource source, IMemento memento) {
		memento.putString("path", source.path().toString());
		memento.putString("kind", source.kind());
		memento.putString("name", source.name());
		source.origin().ifPresent(o -> memento.putString("origin", o));
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		String path = memento.getString("path");
		String kind = memento.getString("kind");
		String name = memento.getString("name");
		if (path == null || kind == null || name == null) {
			return null; // the workbench then leaves the tab out
		}
		try {
			return new ArtefactInput(new ArtefactSource(Path.of(path), kind, name, Optional.ofNullable(memento.getString("origin"))));
		} catch (InvalidPathException e) {
			return null; // saved on another system
		}
	}
}
