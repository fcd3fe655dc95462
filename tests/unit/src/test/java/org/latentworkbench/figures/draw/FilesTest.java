package org.latentworkbench.figures.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.RandomStream;
import org.w3c.dom.Node;

class FilesTest {
	private static int[] picture(int n, boolean alpha, String name) {
		RandomStream random = RandomStream.of(5, name);
		var argb = new int[n];
		for (int i = 0; i < n; i++)
			argb[i] = random.nextInt(1 << 24) | (alpha ? 1 + random.nextInt(255) : 255) << 24;
		return argb;
	}

	@Test
	void pngKeepsEveryPixelWithAndWithoutAlpha() throws IOException {
		for (boolean alpha : new boolean[] { false, true }) {
			int[] argb = picture(37 * 23, alpha, "png");
			var image = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(argb, 37, 23, 300, Map.of())));
			assertEquals(alpha, image.getColorModel().hasAlpha());
			assertArrayEquals(argb, image.getRGB(0, 0, 37, 23, null, 0, 37));
		}
	}

	@Test
	void pngSaysItsResolutionAndTexts() throws IOException {
		byte[] png = PngFile.bytes(picture(4, false, "t"), 2, 2, 254,
				new TreeMap<>(Map.of("Source", "run α-7", "Software", "Latent Workbench")));
		ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
		reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
		var tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
		var size = (IIOMetadataNode) tree.getElementsByTagName("pHYs").item(0);
		assertEquals("10000", size.getAttribute("pixelsPerUnitXAxis"));
		var text = (IIOMetadataNode) tree.getElementsByTagName("iTXtEntry").item(0);
		assertEquals("Source", text.getAttribute("keyword"));
		assertEquals("run α-7", text.getAttribute("text"));
		var plain = (IIOMetadataNode) tree.getElementsByTagName("tEXtEntry").item(0);
		assertEquals("Latent Workbench", plain.getAttribute("value"));
	}

	@Test
	void gifKeepsFramesDelayLoopAndComment() throws IOException {
		List<int[]> frames = new ArrayList<>();
		for (int f = 0; f < 5; f++) {
			var frame = new int[20 * 10];
			Arrays.fill(frame, 0xffffffff);
			frame[f * 20 + f] = 0xff3954a6;
			frame[f + 8] = 0xff101418;
			frames.add(frame);
		}
		byte[] gif = GifFile.bytes(frames, 20, 10, 75, "run 42");
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
		assertEquals(5, reader.getNumImages(true));
		for (int f = 0; f < 5; f++) {
			var image = reader.read(f);
			assertEquals(0xffffffff, image.getRGB(19, 9), "the ground stays white");
			assertEquals(0xff3954a6, image.getRGB(f, f) | 0xff000000, "a colour that is common in no frame is still near");
			var tree = (IIOMetadataNode) reader.getImageMetadata(f).getAsTree("javax_imageio_gif_image_1.0");
			assertEquals("8", ((IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0))
					.getAttribute("delayTime"));
			if (f == 0) {
				Node loop = tree.getElementsByTagName("ApplicationExtension").item(0);
				assertArrayEquals(new byte[] { 1, 0, 0 }, (byte[]) ((IIOMetadataNode) loop).getUserObject());
				assertEquals("run 42", ((IIOMetadataNode) tree.getElementsByTagName("CommentExtension").item(0))
						.getAttribute("value"));
			}
		}
	}

	@Test
	void gifOfManyColoursStaysNearThem() throws IOException {
		var frame = new int[256 * 64];
		for (int i = 0; i < frame.length; i++)
			frame[i] = 0xff000000 | i % 256 << 16 | i / 256 * 4 << 8 | 128;
		var image = ImageIO.read(new ByteArrayInputStream(GifFile.bytes(List.of(frame), 256, 64, 100, "")));
		for (int i = 0; i < frame.length; i += 7) {
			int shown = image.getRGB(i % 256, i / 256);
			int off = Math.abs((shown >> 16 & 255) - (frame[i] >> 16 & 255))
					+ Math.abs((shown >> 8 & 255) - (frame[i] >> 8 & 255));
			assertTrue(off < 40, "a pixel is off by " + off);
		}
	}

	@Test
	void numbersInSvgAreShort() {
		assertEquals("0", SvgSurface.number(-0.001));
		assertEquals("1.5", SvgSurface.number(1.5));
		assertEquals("-0.05", SvgSurface.number(-.05));
		assertEquals("12", SvgSurface.number(12.0000001));
		assertEquals("3.07", SvgSurface.number(3.0749));
	}

	@Test
	void svgTextIsEscapedAndFreeOfWhatXmlForbids() {
		assertEquals("a&lt;b&gt;&amp;&quot;c\tα", SvgSurface.escaped("a<b>&\"c\u0000\u0008\tα\uFFFE"));
	}
}
