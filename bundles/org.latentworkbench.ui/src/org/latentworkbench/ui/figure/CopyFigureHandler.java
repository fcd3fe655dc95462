package org.latentworkbench.ui.figure;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;

/** Puts a picture of the figure on the clipboard, as it is seen. */
public final class CopyFigureHandler extends FigureHandler<FigureSource> {
	public CopyFigureHandler() {
		super(FigureSource.class, "There is no figure to copy here. Click into a figure first.");
	}

	@Override
	void run(FigureSource source, IWorkbenchPart part) {
		copy(source, part.getSite().getShell());
		say(part, "A picture of the figure is on the clipboard");
	}

	/** @param control whose theme the picture gets where the figure is not on a canvas of its own */
	static void copy(FigureSource source, Control control) {
		// what is on the screen already need not be drawn again
		ImageData picture = ScreenImage.data(source.drawn().map(Drawn::rendering).orElseGet(() -> SeenFigure.render(source, control)));
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { picture }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
