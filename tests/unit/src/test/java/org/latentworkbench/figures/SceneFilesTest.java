package org.latentworkbench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.figure.*;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SceneFilesTest {
	@TempDir
	private Path folder;

	@Property(tries = 80, seed = "20260102")
	void everySceneComesBackEqualAndIsWrittenAlike(@ForAll long seed) throws InputException {
		Figure figure = RandomScenes.figure(seed);
		String json = SceneFiles.json(figure);
		Figure back = SceneFiles.figure(json);
		assertEquals(figure, back);
		assertEquals(json, SceneFiles.json(back));
	}

	@Test
	void theRandomScenesHoldEveryKindOfLayer() {
		Figure figure = RandomScenes.figure(1);
		assertEquals(Set.of(Layer.class.getPermittedSubclasses()),
				((Axes) figure.panels().get(0)).layers().stream().map(Object::getClass).collect(Collectors.toSet()));
		assertEquals(Set.of(Layer3D.class.getPermittedSubclasses()),
				((Axes3D) figure.panels().get(1)).layers().stream().map(Object::getClass).collect(Collectors.toSet()));
	}

	@Test
	void aCloudWithoutSizesIsStoredAsBeforePointsInSpaceHadThem() throws InputException {
		Figure cloud = Figure.of("t", Axes3D.of("x", "y", "z").add(Points3D.of(new float[2], new float[2], new float[2])));
		String json = SceneFiles.json(cloud);
		assertFalse(json.contains("sizes"), json);
		assertEquals(cloud, SceneFiles.figure(json));
	}

	@Test
	void longSequencesAreCompactAndShortOnesReadable() {
		String json = SceneFiles.json(Figure.of("t", Axes.of("x", "y").add(Line.of(new float[] { 1, Float.NaN, 2.5f },
				new float[] { 0, 1, 2 }), Points.of(new float[1000], new float[1000]))));
		assertTrue(json.contains("\"x\":[1.0,null,2.5]"), json);
		assertTrue(json.contains("{\"f32\":\"AAAA"), json);
		assertTrue(json.length() < 13_000, "two thousand numbers take " + json.length() + " characters");
	}

	@Test
	void aSceneOutlivesItsFile() throws IOException, InputException {
		Figure figure = RandomScenes.figure(7);
		Path file = folder.resolve("latent.figure.json");
		SceneFiles.write(figure, file);
		assertEquals(figure, SceneFiles.read(file));
	}

	@Test
	void complaintsNameFilePlaceAndWhatIsExpected() throws IOException {
		String good = SceneFiles.json(Figure.of("t", Axes.of("x", "y").add(Points.of(new float[] { 1, 2 }, new float[] { 1, 2 }))));
		complaint(good.replace("\"type\":\"points\"", "\"type\":\"bubbles\""), "figure.panels[0].layers[0]", "'bubbles'",
				"points, line, area", "newer version");
		complaint(good.replace("\"version\":1", "\"version\":9"), "version 9", "version 1");
		complaint(good.replace("\"marker\":\"CIRCLE\"", "\"marker\":\"STAR\""), "layers[0].marker", "'STAR'", "CIRCLE, SQUARE");
		complaint(good.replace("\"y\":[1.0,2.0]", "\"y\":[1.0]"), "layers[0]", "y has 1 values, expected 2");
		complaint(good.replace("\"widthMm\":", "\"width\":"), "figure", "'widthMm' is missing");
		complaint(good.replace("\"columns\":1", "\"columns\":1,\"colums\":1"), "has no 'colums'", "columns");
		complaint(good.replace("\"columns\":1", "\"columns\":\"one\""), "figure.columns", "expected a whole number");
		complaint(good.replace("\"colour\":\"auto\"", "\"colour\":\"mauve\""), "'mauve' is no colour", "palette N");
		complaint(good.substring(0, good.length() / 2), "not JSON");
		complaint("[1, 2]", "not a stored figure");
		complaint("{\"format\":\"latent-workbench-figure\",\"version\":1}", "'figure' is missing");
	}

	private void complaint(String json, String... parts) throws IOException {
		Path file = folder.resolve("broken.figure.json");
		Files.writeString(file, json);
		String message = assertThrows(InputException.class, () -> SceneFiles.read(file)).getMessage();
		assertTrue(message.startsWith(file.toString()), message);
		for (String part : parts)
			assertTrue(message.contains(part), "expected '" + part + "' in: " + message);
	}

	@Test
	void brokenNumbersAreNamed() throws IOException {
		String good = SceneFiles.json(Figure.of("t", Axes.of("x", "y").add(Points.of(new float[40], new float[40]))));
		complaint(good.replaceFirst("\"f32\":\"AAAA", "\"f32\":\"*AAA"), "layers[0].x", "Base64");
		complaint(good.replaceFirst("\"f32\":\"AAAA", "\"f32\":\""), "layers[0].x", "multiple of 4");
		assertEquals(0, Arrays.stream(folder.toFile().list()).filter(name -> !name.equals("broken.figure.json")).count());
	}
}
