package org.latentworkbench.ui;

import java.util.Set;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.latentworkbench.core.registry.Kinds;

/** The icons that several bundles show, by name. Whoever makes images of them disposes these. */
public final class Icons {
	private static final String BUNDLE = "org.latentworkbench.ui";
	private static final Set<String> KINDS = Set.copyOf(Kinds.ALL);

	private Icons() {
	}

	/** The icon {@code icons/<name>.svg} of this bundle; the platform's sign for a missing image where there is none. */
	public static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The icon of a kind of artefacts; that of a file for a kind that is not known. */
	public static ImageDescriptor ofKind(String kind) {
		return of(KINDS.contains(kind) ? kind : Kinds.FILE);
	}
}
