package org.latentworkbench.ui.viewers.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;

/** Pictures: image files, and of figures the preview that stands beside them. */
public final class ImageViewer implements ArtefactViewer<ImageData> {
	private static final String FIGURE = ".figure.json";

	@Override
	public ImageData read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		Path file = picture(source.path());
		try (InputStream in = Files.newInputStream(file)) {
			return new ImageData(in);
		} catch (SWTException e) {
			throw new InputException(file + ": this is no picture, or a damaged one (" + e.getMessage() + ")", e);
		}
	}

	private static Path picture(Path file) throws InputException {
		String name = file.getFileName().toString();
		if (!name.endsWith(FIGURE)) {
			return file;
		}
		Path preview = file.resolveSibling(name.substring(0, name.length() - FIGURE.length()) + ".png");
		if (!Files.isRegularFile(preview)) {
			throw new InputException(preview + ": the figure's preview is not there. \"latent export --figures png\" writes it again.");
		}
		return preview;
	}

	@Override
	public String summary(ImageData content) {
		return content.width + " × " + content.height + " pixels";
	}

	@Override
	public Control show(ImageData content, Composite parent, IEditorSite site) {
		return new PictureCanvas(parent, content);
	}
}
