package org.latentworkbench.ui.explorer.origin;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.latentworkbench.ui.Icons;

/** What an origin page is about: a file or folder that a run made, or a run's own folder. */
public final class OriginInput extends PlatformObject implements IPathEditorInput, IPersistableElement {
	/** Brings pages back when the workbench starts again. */
	public static final class Factory implements IElementFactory {
		private static final String ID = "org.latentworkbench.ui.explorer.originInput";
		private static final String PATH = "path";

		@Override
		public IAdaptable createElement(IMemento memento) {
			String path = memento.getString(PATH);
			try {
				return path == null ? null : new OriginInput(Path.of(path)); // null: the workbench leaves the tab out
			} catch (InvalidPathException e) {
				return null; // saved on another system
			}
		}
	}

	private final Path path;

	public OriginInput(Path path) {
		this.path = path;
	}

	/** The file or folder. */
	public Path path() {
		return path;
	}

	@Override
	public IPath getPath() {
		return IPath.fromPath(path);
	}

	@Override
	public boolean exists() {
		return Files.exists(path);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.of("origin");
	}

	@Override
	public String getName() {
		return path.getFileName().toString();
	}

	@Override
	public String getToolTipText() {
		return "Where " + path + " comes from";
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return Factory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(Factory.PATH, path.toString());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OriginInput o && o.path.equals(path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
