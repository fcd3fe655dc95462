package org.latentworkbench.ui.explorer;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Studies by name; everything below stands in the order in which it was read. */
public final class StudySorter extends ViewerComparator {
	@Override
	public int compare(Viewer viewer, Object a, Object b) {
		return a instanceof IProject one && b instanceof IProject other ? one.getName().compareToIgnoreCase(other.getName()) : 0;
	}
}
