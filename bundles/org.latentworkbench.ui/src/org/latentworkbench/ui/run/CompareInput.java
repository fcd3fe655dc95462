package org.latentworkbench.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.latentworkbench.ui.Icons;

/** Two runs' folders, to be seen beside each other. */
public final class CompareInput extends PlatformObject implements IEditorInput, IPersistableElement {
	private final Path first;
	private final Path second;

	public CompareInput(Path first, Path second) {
		this.first = first;
		this.second = second;
	}

	public Path first() {
		return first;
	}

	public Path second() {
		return second;
	}

	@Override
	public boolean exists() {
		return Files.isDirectory(first) && Files.isDirectory(second);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.of("compare");
	}

	@Override
	public String getName() {
		return "Compare runs";
	}

	@Override
	public String getToolTipText() {
		return first + "\n" + second;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return CompareInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(CompareInputFactory.FIRST, first.toString());
		memento.putString(CompareInputFactory.SECOND, second.toString());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CompareInput i && i.first.equals(first) && i.second.equals(second);
	}

	@Override
	public int hashCode() {
		return 31 * first.hashCode() + second.hashCode();
	}
}
