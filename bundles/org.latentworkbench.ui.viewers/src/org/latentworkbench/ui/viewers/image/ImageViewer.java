package org.latentworkbench.ui.viewers.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Pictures: image files, and of figures the preview that stands beside them. */
public final class ImageViewer implements ArtefactViewer<ImageData> {
	private static final String FIGURE = ".figure.json";
	/** Some programs write a few bytes behind a picture's end. */
	private static final int TAIL = 256;

	@Override
	public ImageData read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		Path file = picture(source.path());
		byte[] bytes = Files.readAllBytes(file);
		try {
			ImageData picture = new ImageData(new ByteArrayInputStream(bytes));
			if (!complete(bytes)) {
				throw new InputException(file + ": the picture is cut off: " + bytes.length
						+ " bytes are there, and they do not end as such a picture does. Copy or write it again.");
			}
			return picture;
		} catch (SWTException e) {
			throw new InputException(file + ": this is no picture, or a damaged one (" + e.getMessage() + ")", e);
		}
	}

	/** Whether a PNG, GIF or JPEG has its end: the system's readers show the upper part of one that has not, and say nothing. */
	private static boolean complete(byte[] bytes) {
		String begin = latin(bytes, 0, 4);
		String end = latin(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
		return switch (begin) {
			case "\u0089PNG" -> end.contains("IEND");
			case "GIF8" -> end.contains("\0;");
			default -> !begin.startsWith("\u00ff\u00d8") || end.contains("\u00ff\u00d9");
		};
	}

	private static String latin(byte[] bytes, int from, int to) {
		return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.ISO_8859_1);
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
	public Control show(ImageData content, Composite parent, ViewerSite site) {
		return new PictureCanvas(parent, content);
	}
}
