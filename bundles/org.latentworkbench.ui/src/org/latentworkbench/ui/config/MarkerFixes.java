package org.latentworkbench.ui.config;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** The quick fixes of the Problems view. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {
	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return ProblemMarkers.fixes(marker).stream().map(f -> new MarkerFix(f)).toArray(IMarkerResolution[]::new);
	}

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !ProblemMarkers.fixes(marker).isEmpty();
	}
}
