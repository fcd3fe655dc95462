package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.yaml.Problem.Severity;

/** Icons that say whether something is wrong with what they stand for. */
final class ProblemIcons {
	private ProblemIcons() {
	}

	/** An icon with the sign of an error or a warning, or without one. */
	static ImageDescriptor of(ImageDescriptor plain, Optional<Severity> worst) {
		return worst.<ImageDescriptor>map(severity -> new DecorationOverlayIcon(plain, PlatformUI.getWorkbench().getSharedImages()
				.getImageDescriptor(severity == Severity.ERROR ? ISharedImages.IMG_DEC_FIELD_ERROR : ISharedImages.IMG_DEC_FIELD_WARNING),
				IDecoration.BOTTOM_LEFT)).orElse(plain);
	}
}
