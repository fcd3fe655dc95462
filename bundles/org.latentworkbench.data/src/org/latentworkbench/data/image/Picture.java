package org.latentworkbench.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.latentworkbench.api.InputException;

/**
 * One decoded image: grey levels or red, green and blue, 0 to 255, row by row. Levels of 16 bits are divided by 257.
 *
 * @param channels 1 or 3
 * @param levels   {@code height * width * channels} of them; handed over, not copied
 */
record Picture(int height, int width, int channels, float[] levels) {
	/** Larger ones are not decoded: a few bytes can promise an image of gigabytes. */
	private static final long MOST_PIXELS = 1 << 24;
	private static final long MOST_BYTES = 256 << 20;
	private static final Set<String> KNOWN = Set.of("png", "jpeg", "jpg", "gif", "bmp");

	/** @throws InputException when the file is no image of these kinds, damaged, too large or transparent */
	static Picture read(Path file) throws IOException, InputException {
		if (Files.size(file) > MOST_BYTES) {
			throw new InputException(file + ": the file has " + Files.size(file) + " bytes; images of at most 256 MiB are read");
		}
		byte[] content = Files.readAllBytes(file);
		PngChunks.check(file, content);
		try (var image = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			ImageReader reader = reader(image);
			if (reader == null) {
				throw new InputException(file + ": is no PNG, JPEG, GIF or BMP image, whatever its ending says");
			}
			try {
				reader.setInput(image, true, true);
				return read(file, reader);
			} finally {
				reader.dispose();
			}
		} catch (FileSystemException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			// the decoders meet damaged files with exceptions of many kinds
			throw new InputException(file + ": the image is damaged or cut short (" + e + ")", e);
		}
	}

	private static ImageReader reader(MemoryCacheImageInputStream image) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
		while (readers.hasNext()) {
			ImageReader reader = readers.next();
			if (KNOWN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
				return reader;
			}
			reader.dispose();
		}
		return null;
	}

	private static Picture read(Path file, ImageReader reader) throws IOException, InputException {
		long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
		if (pixels > MOST_PIXELS || pixels < 1) {
			throw new InputException(file + ": the image has " + reader.getWidth(0) + " x " + reader.getHeight(0)
					+ " pixels; at most 16 million are read");
		}
		var warnings = new ArrayList<String>();
		reader.addIIOReadWarningListener((r, warning) -> warnings.add(warning));
		BufferedImage image = reader.read(0);
		// the decoders only warn where a file ends early or makes no sense, and leave pixels black; a colour profile changes nothing here
		for (String warning : warnings) {
			if (!warning.contains("profile")) {
				throw new InputException(file + ": the image is damaged or cut short (" + warning + ")");
			}
		}
		if (reader.getFormatName().equalsIgnoreCase("gif") && hasSecond(reader)) {
			throw new InputException(file + ": the GIF holds several frames; one image a file is expected");
		}
		return of(file, image);
	}

	private static boolean hasSecond(ImageReader reader) throws IOException {
		try {
			reader.getWidth(1);
			return true;
		} catch (IndexOutOfBoundsException e) {
			return false;
		}
	}

	private static Picture of(Path file, BufferedImage image) throws InputException {
		int w = image.getWidth();
		int h = image.getHeight();
		Raster raster = image.getRaster();
		int bands = raster.getNumBands();
		int depth = raster.getSampleModel().getSampleSize(0);
		// a grey image's own numbers: its colours would be bent by a colour profile
		if (bands == 1 && !(image.getColorModel() instanceof IndexColorModel) && raster.getDataBuffer().getDataType() != DataBuffer.TYPE_INT) {
			float[] levels = raster.getSamples(0, 0, w, h, 0, new float[w * h]);
			int largest = (1 << depth) - 1;
			for (int i = 0; i < levels.length; i++) {
				levels[i] = largest == 255 ? levels[i] : levels[i] * 255 / largest;
			}
			return new Picture(h, w, 1, levels);
		}
		if (bands == 3 && depth == 16) {
			float[] levels = raster.getPixels(0, 0, w, h, new float[w * h * 3]);
			for (int i = 0; i < levels.length; i++) {
				levels[i] /= 257;
			}
			return new Picture(h, w, 3, levels);
		}
		return colours(file, image, w, h);
	}

	/** By the image's colours; grey where all pixels of the image are. */
	private static Picture colours(Path file, BufferedImage image, int w, int h) throws InputException {
		int[] argb = image.getRGB(0, 0, w, h, null, 0, w);
		boolean grey = true;
		for (int i = 0; i < argb.length; i++) {
			int c = argb[i];
			if (c >>> 24 != 0xFF) {
				throw new InputException(file + ": the pixel in row " + (i / w + 1) + ", column " + (i % w + 1)
						+ " is transparent; lay the image on a ground first, or remove its alpha channel");
			}
			grey &= (c >> 16 & 0xFF) == (c >> 8 & 0xFF) && (c & 0xFF) == (c >> 8 & 0xFF);
		}
		int channels = grey ? 1 : 3;
		var levels = new float[argb.length * channels];
		for (int i = 0; i < argb.length; i++) {
			for (int k = 0; k < channels; k++) {
				levels[i * channels + k] = argb[i] >> 16 - 8 * k & 0xFF;
			}
		}
		return new Picture(h, w, channels, levels);
	}

	/** The same picture in colour. */
	Picture inColour() {
		if (channels == 3) {
			return this;
		}
		var colours = new float[levels.length * 3];
		for (int i = 0; i < colours.length; i++) {
			colours[i] = levels[i / 3];
		}
		return new Picture(height, width, 3, colours);
	}

	/** Writes a PNG; the levels must be whole numbers from 0 to 255. The same picture gives the same bytes. */
	void write(Path file) throws IOException {
		var image = new BufferedImage(width, height, channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
		image.getRaster().setPixels(0, 0, width, height, levels);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (OutputStream bytes = Files.newOutputStream(file); var out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(image);
		} finally {
			writer.dispose();
		}
	}
}
