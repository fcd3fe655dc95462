package org.latentworkbench.ui.viewer;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.latentworkbench.ui.Icons;

/** A tab's input: the artefact it shows. Two inputs with the same file are the same tab. */
public final class ArtefactInput extends PlatformObject implements IPathEditorInput, IPersistableElement {
	private final ArtefactSource source;

	public ArtefactInput(ArtefactSource source) {
		this.source = source;
	}

	public ArtefactSource source() {
		return source;
	}

	@Override
	public IPath getPath() {
		return IPath.fromPath(source.path());
	}

	@Override
	public boolean exists() {
		return java.nio.file.Files.exists(source.path());
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.ofKind(source.kind());
	}

	@Override
	public String getName() {
		return source.name();
	}

	@Override
	public String getToolTipText() {
		return source.origin().map(o -> source.name() + " (" + o + ")").orElse(source.path().toString());
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return ArtefactInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		ArtefactInputFactory.save(source, memento);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ArtefactInput i && i.source.path().equals(source.path());
	}

	@Override
	public int hashCode() {
		return source.path().hashCode();
	}
}
