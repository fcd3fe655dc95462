package org.latentworkbench.figures.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes animated GIF: one table of colours for all frames, endless repetition. */
public final class GifFile {
	private GifFile() {
	}

	/**
	 * @param frames      each width x height opaque colours, the top row first
	 * @param delayMillis how long a frame stands; GIF counts in 10 ms, so this is rounded, half up
	 * @param comment     about the file
	 */
	public static byte[] bytes(List<int[]> frames, int width, int height, int delayMillis, String comment) {
		var palette = GifPalette.of(frames);
		var out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		try (var stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			IndexColorModel colours = palette.model();
			var type = ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_BYTE_INDEXED);
			writer.prepareWriteSequence(file(writer, width, height, colours));
			for (int i = 0; i < frames.size(); i++) {
				var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
				palette.index(frames.get(i), ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
				writer.writeToSequence(new IIOImage(image, null,
						frame(writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null), delayMillis,
								i == 0 ? comment : "", frames.size() > 1)),
						null);
			}
			writer.endWriteSequence();
		} catch (IOException e) {
			throw new UncheckedIOException("the GIF cannot be written", e);
		} finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static IIOMetadata file(ImageWriter writer, int width, int height, IndexColorModel colours) throws IOException {
		IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
		String format = metadata.getNativeMetadataFormatName();
		var root = new IIOMetadataNode(format);
		var version = child(root, "Version");
		version.setAttribute("value", "89a");
		var screen = child(root, "LogicalScreenDescriptor");
		screen.setAttribute("logicalScreenWidth", Integer.toString(width));
		screen.setAttribute("logicalScreenHeight", Integer.toString(height));
		screen.setAttribute("colorResolution", "8");
		screen.setAttribute("pixelAspectRatio", "0");
		var table = child(root, "GlobalColorTable");
		table.setAttribute("sizeOfGlobalColorTable", "256");
		table.setAttribute("backgroundColorIndex", "0");
		table.setAttribute("sortFlag", "FALSE");
		for (int i = 0; i < 256; i++) {
			var entry = child(table, "ColorTableEntry");
			entry.setAttribute("index", Integer.toString(i));
			entry.setAttribute("red", Integer.toString(colours.getRed(i)));
			entry.setAttribute("green", Integer.toString(colours.getGreen(i)));
			entry.setAttribute("blue", Integer.toString(colours.getBlue(i)));
		}
		metadata.setFromTree(format, root);
		return metadata;
	}

	private static IIOMetadata frame(IIOMetadata metadata, int delayMillis, String comment, boolean loop)
			throws IOException {
		String format = metadata.getNativeMetadataFormatName();
		var root = (IIOMetadataNode) metadata.getAsTree(format);
		var control = child(root, "GraphicControlExtension");
		control.setAttribute("disposalMethod", "none");
		control.setAttribute("userInputFlag", "FALSE");
		control.setAttribute("transparentColorFlag", "FALSE");
		control.setAttribute("transparentColorIndex", "0");
		control.setAttribute("delayTime", Integer.toString((delayMillis + 5) / 10));
		if (loop) {
			var application = child(child(root, "ApplicationExtensions"), "ApplicationExtension");
			application.setAttribute("applicationID", "NETSCAPE");
			application.setAttribute("authenticationCode", "2.0");
			application.setUserObject(new byte[] { 1, 0, 0 });
		}
		if (!comment.isEmpty())
			child(child(root, "CommentExtensions"), "CommentExtension").setAttribute("value",
					new String(comment.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
		metadata.setFromTree(format, root);
		return metadata;
	}

	private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
		for (int i = 0; i < parent.getLength(); i++)
			if (parent.item(i).getNodeName().equals(name) && !name.endsWith("Entry"))
				return (IIOMetadataNode) parent.item(i);
		var node = new IIOMetadataNode(name);
		parent.appendChild(node);
		return node;
	}
}
