package org.latentworkbench.app.help;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** The fonts of a page, all made of the platform's. */
final class PageFonts {
	private static final int[] LARGER = { 7, 4, 2 };

	private final LocalResourceManager fonts;

	/** @param owner with which the fonts go */
	PageFonts(Control owner) {
		fonts = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	/** @param level 1 for the title of a page */
	Font heading(int level) {
		FontDescriptor bold = FontDescriptor.createFrom(JFaceResources.getDialogFont()).withStyle(SWT.BOLD);
		return fonts.create(level > LARGER.length ? bold : bold.increaseHeight(LARGER[level - 1]));
	}

	Font code() {
		return JFaceResources.getTextFont();
	}
}
