package org.latentworkbench.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.figure.*;
import org.latentworkbench.figures.colour.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExportsTest {
	private static final ExportOptions SMALL = ExportOptions.DEFAULT.at(60);

	@TempDir
	private Path folder;

	private static Figure scatter(int n) {
		RandomStream random = RandomStream.of(4, "scatter");
		var x = new float[n];
		var y = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) random.nextGaussian();
			y[i] = (float) random.nextGaussian();
		}
		return Figure.of("Scatter of samples", Axes.of("Latent 1", "Latent 2 (µ)").add(Points.of(x, y).named("samples"),
				Texts.of(Floats.of(0f), Floats.of(0f), List.of("origin"))));
	}

	private static Figure turning(int frames) {
		return Figure.of("Space", Axes3D.of("x", "y", "z").turning(new Turn(frames, 0, 60, 15, 60, 75))
				.add(Points3D.of(new float[] { 0, 1, 2 }, new float[] { 0, 1, 0 }, new float[] { 1, 0, 2 })));
	}

	private static Document xml(String text) throws Exception {
		return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Element> elements(Document document, String name) {
		var nodes = document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}

	@ParameterizedTest
	@EnumSource(Format.class)
	void theSameFigureGivesTheSameBytes(Format format) {
		Figure figure = RandomScenes.figure(12).withPanels(List.of(RandomScenes.figure(12).panels().get(0),
				turning(3).panels().getFirst()));
		byte[] once = Exports.bytes(figure, format, SMALL.fromRun("r1"));
		assertArrayEquals(once, Exports.bytes(figure, format, SMALL.fromRun("r1")));
		assertTrue(once.length > 500);
	}

	@Property(tries = 12, seed = "20260102")
	void everySceneIsWellFormedSvgAndReadablePdf(@ForAll long seed) throws Exception {
		Figure figure = RandomScenes.figure(seed);
		Document svg = xml(Exports.svg(figure, SMALL));
		assertEquals("svg", svg.getDocumentElement().getTagName());
		try (var pdf = Loader.loadPDF(Exports.bytes(figure, Format.PDF, SMALL))) {
			assertEquals(1, pdf.getNumberOfPages());
		}
	}

	@Test
	void svgHasRealTextGroupsTitleDescriptionRunAndSize() throws Exception {
		Figure figure = scatter(30).describedAs("Thirty samples & their positions").sized(120, 80);
		Document svg = xml(Exports.svg(figure, SMALL.fromRun("vae-7f3a")));
		Element root = svg.getDocumentElement();
		assertEquals("120mm", root.getAttribute("width"));
		assertEquals("80mm", root.getAttribute("height"));
		assertEquals("Scatter of samples", elements(svg, "title").getFirst().getTextContent());
		assertEquals("Thirty samples & their positions", elements(svg, "desc").getFirst().getTextContent());
		assertEquals("run vae-7f3a", elements(svg, "dc:source").getFirst().getTextContent());
		List<String> texts = elements(svg, "text").stream().map(Element::getTextContent).toList();
		assertTrue(texts.containsAll(List.of("Scatter of samples", "Latent 1", "Latent 2 (µ)", "origin", "samples")),
				texts.toString());
		List<String> groups = elements(svg, "g").stream().map(g -> g.getAttribute("data-name")).toList();
		assertTrue(groups.containsAll(List.of("panel 1", "grid", "points samples", "texts", "axes", "legend")), groups.toString());
		assertEquals(31, elements(svg, "circle").size(), "30 samples and one in the legend");
	}

	@Test
	void samplesAreNamedInTheSvg() throws Exception {
		Figure figure = Figure.of("t", Axes.of("x", "y").add(
				Points.of(new float[] { 1, 2 }, new float[] { 1, 2 }).ids(List.of("S1", "<S2>"))));
		Document svg = xml(Exports.svg(figure, SMALL));
		assertEquals(List.of("S1", "<S2>"), elements(svg, "circle").stream()
				.map(circle -> ((Element) circle.getElementsByTagName("title").item(0)).getTextContent()).toList());
	}

	@Test
	void twoSvgsInOnePageDoNotShareNames() throws Exception {
		String one = Exports.svg(scatter(20), SMALL);
		String two = Exports.svg(scatter(21), SMALL);
		String id = elements(xml(one), "clipPath").getFirst().getAttribute("id");
		assertFalse(two.contains('"' + id + '"'));
		assertTrue(one.contains("url(#" + id + ")"));
	}

	@Test
	void pdfHasOnePageOfTheRightSizeWithTextAndProvenance() throws IOException {
		Figure figure = scatter(30).sized(254, 127);
		try (var pdf = Loader.loadPDF(Exports.bytes(figure, Format.PDF, SMALL.fromRun("vae-7f3a")))) {
			assertEquals(1, pdf.getNumberOfPages());
			assertEquals(720, pdf.getPage(0).getMediaBox().getWidth(), .01);
			assertEquals(360, pdf.getPage(0).getMediaBox().getHeight(), .01);
			String text = new PDFTextStripper().getText(pdf);
			for (String expected : List.of("Scatter of samples", "Latent 1", "samples", "origin"))
				assertTrue(text.contains(expected), text);
			var about = pdf.getDocumentInformation();
			assertEquals("Scatter of samples", about.getTitle());
			assertEquals("vae-7f3a", about.getCustomMetadataValue("Run"));
			assertEquals(null, about.getCreationDate());
		}
	}

	@Test
	void pdfLooksLikeThePixels() throws IOException {
		Figure figure = Figure.of("", Axes.of(Axis.categories("", List.of("a", "b")), Axis.linear("n"))
				.add(Bars.vertical(3, 5).coloured(Colour.rgb(200, 30, 20)))).sized(100, 80);
		var pixels = ImageIO.read(new ByteArrayInputStream(Exports.bytes(figure, Format.PNG, SMALL.at(72))));
		try (var pdf = Loader.loadPDF(Exports.bytes(figure, Format.PDF, SMALL))) {
			var page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
			assertEquals(pixels.getWidth(), page.getWidth(), 1);
			int off = 0;
			int w = Math.min(pixels.getWidth(), page.getWidth());
			int h = Math.min(pixels.getHeight(), page.getHeight());
			for (int y = 0; y < h; y++)
				for (int x = 0; x < w; x++)
					if (Math.abs((pixels.getRGB(x, y) >> 8 & 255) - (page.getRGB(x, y) >> 8 & 255)) > 90)
						off++;
			assertTrue(off < w * h / 100, off + " of " + w * h + " pixels differ");
		}
	}

	@Test
	void aDenseLayerIsAnImageAndASparseOneIsShapes() throws Exception {
		String sparse = Exports.svg(scatter(20_000), SMALL);
		assertFalse(sparse.contains("<image"));
		String dense = Exports.svg(scatter(20_001), SMALL);
		assertEquals(1, elements(xml(dense), "image").size());
		assertTrue(elements(xml(dense), "circle").size() < 5);
		assertTrue(dense.contains(">Latent 1<"), "text stays text");
		try (var pdf = Loader.loadPDF(Exports.bytes(scatter(20_001), Format.PDF, SMALL))) {
			int images = 0;
			for (COSName name : pdf.getPage(0).getResources().getXObjectNames())
				if (pdf.getPage(0).getResources().isImageXObject(name))
					images++;
			assertEquals(1, images);
		}
		assertTrue(Exports.bytes(scatter(20_001), Format.PDF, SMALL).length < 200_000);
	}

	@Test
	void theGifTurnsWithTheFramesAndDelayOfItsPanel() throws IOException {
		byte[] gif = Exports.bytes(turning(6), Format.GIF, SMALL.fromRun("r9"));
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
		assertEquals(6, reader.getNumImages(true));
		int[] first = reader.read(0).getRGB(0, 0, 200, 200, null, 0, 200);
		int[] last = reader.read(5).getRGB(0, 0, 200, 200, null, 0, 200);
		assertFalse(Arrays.equals(first, last));
		assertTrue(new String(gif, StandardCharsets.ISO_8859_1).contains("run r9"));
		assertEquals(1, frames(Exports.bytes(scatter(3), Format.GIF, SMALL)), "a plane does not turn");
		assertEquals(50, Turn.DEFAULT.frames());
		assertEquals(75, Turn.DEFAULT.delayMillis());
	}

	private static int frames(byte[] gif) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
		return reader.getNumImages(true);
	}

	@Test
	void sizeAndResolutionDecideThePixels() throws IOException {
		Figure figure = scatter(3).sized(127, 63.5);
		var image = ImageIO.read(new ByteArrayInputStream(Exports.bytes(figure, Format.PNG, ExportOptions.DEFAULT.at(100))));
		assertEquals(500, image.getWidth());
		assertEquals(250, image.getHeight());
		var wide = ImageIO.read(new ByteArrayInputStream(
				Exports.bytes(figure, Format.PNG, ExportOptions.DEFAULT.at(100).sized(254, Double.NaN))));
		assertEquals(1000, wide.getWidth());
		assertEquals(500, wide.getHeight(), "the height follows in proportion");
	}

	@Test
	void thePngIsWhatTheWindowShows() throws IOException {
		Figure figure = scatter(300).sized(127, 101.6);
		var image = ImageIO.read(new ByteArrayInputStream(Exports.bytes(figure, Format.PNG, ExportOptions.DEFAULT.at(96))));
		int[] window = Renderer.render(figure, Theme.LIGHT, 480, 384, 96 / 72.0).argb();
		assertArrayEquals(window, image.getRGB(0, 0, 480, 384, null, 0, 480));
	}

	@Test
	void thePngNamesItsRun() {
		String png = new String(Exports.bytes(scatter(3), Format.PNG, SMALL.fromRun("vae-7f3a")), StandardCharsets.ISO_8859_1);
		assertTrue(png.contains("tEXtSource\0run vae-7f3a") && png.contains("tEXtTitle\0Scatter of samples"));
	}

	@Test
	void theGroundCanBeLeftOut() throws IOException {
		var image = ImageIO.read(new ByteArrayInputStream(Exports.bytes(scatter(3), Format.PNG, SMALL.transparentGround())));
		assertEquals(0, image.getRGB(0, 0) >>> 24);
		assertFalse(Exports.svg(scatter(3), SMALL.transparentGround()).contains("fill=\"#ffffff\"/>"));
	}

	@Test
	void filesAreWrittenAndReplaced() throws IOException {
		Path file = folder.resolve("scatter.svg");
		Files.writeString(file, "old");
		Exports.write(scatter(3), Format.SVG, file, SMALL);
		assertTrue(Files.readString(file).startsWith("<?xml"));
	}

	@Test
	void theDescriptionSaysWhatTitlesSay() {
		assertEquals("Latent 2 (µ) against Latent 1", Exports.description(scatter(3)));
		assertEquals("Film strip", Exports.description(Figure.of("Film strip", Axes.of("", ""))), "of axes without titles the figure's");
		assertEquals("own words", Exports.description(scatter(3).describedAs("own words")));
		assertEquals(Format.PDF, Format.ofExtension("Pdf").orElseThrow());
		assertTrue(Format.ofExtension("bmp").isEmpty());
	}

	@Test
	void whatCannotBeWrittenIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> ExportOptions.DEFAULT.at(5));
		assertThrows(IllegalArgumentException.class, () -> ExportOptions.DEFAULT.sized(-1, 10));
		assertThrows(IllegalArgumentException.class,
				() -> Exports.bytes(scatter(3), Format.PNG, ExportOptions.DEFAULT.sized(2000, 2000).at(1200)));
	}
}
