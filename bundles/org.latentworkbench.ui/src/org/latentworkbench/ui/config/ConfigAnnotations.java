package org.latentworkbench.ui.config;

import org.eclipse.core.filebuffers.IAnnotationModelFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;

/** The annotations of a YAML text: all markers but ours, for the editor shows what is wrong with the text as it is now. */
public final class ConfigAnnotations implements IAnnotationModelFactory {
	@Override
	public IAnnotationModel createAnnotationModel(IPath location) {
		IFile file = location.segmentCount() > 1 ? ResourcesPlugin.getWorkspace().getRoot().getFile(location) : null;
		return file != null && file.exists() ? new Model(file) : new AnnotationModel();
	}

	private static final class Model extends ResourceMarkerAnnotationModel {
		Model(IResource resource) {
			super(resource);
		}

		@Override
		protected boolean isAcceptable(IMarker marker) {
			return super.isAcceptable(marker) && !(marker.exists() && isOurs(marker));
		}

		private static boolean isOurs(IMarker marker) {
			try {
				return marker.isSubtypeOf(ProblemMarkers.TYPE);
			} catch (CoreException e) {
				return false; // it was deleted meanwhile
			}
		}
	}
}
