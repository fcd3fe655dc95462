package org.latentworkbench.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Hashes;

/** What every format has to keep, as JUnit tests on the raw {@link TinyStudy}. */
public final class FormatContract {
	private static final double TOLERANCE = 1e-6;

	private final ContributionInfo info;

	private FormatContract(ContributionInfo info) {
		this.info = info;
	}

	public static FormatContract of(ContributionInfo info) {
		return new FormatContract(info);
	}

	/** The tests; each one is independent of the others. */
	public Stream<DynamicTest> tests() {
		var tests = new ArrayList<DynamicTest>();
		tests.add(dynamicTest(info.id() + " says what it is and what files it reads", this::declaration));
		for (String ending : info.endings()) {
			String target = ending.equals(Registry.FOLDER) ? " a folder" : " ." + ending;
			tests.add(dynamicTest(info.id() + " reads back what it writes to" + target, () -> inFolder(f -> roundTrip(f, ending))));
		}
		tests.add(dynamicTest(info.id() + " refuses what it cannot read, naming the file", () -> inFolder(this::nonsense)));
		return tests.stream();
	}

	private void declaration() {
		assertFalse(info.name().isBlank(), "there is no name");
		assertTrue(info.summary().endsWith("."), "the summary is no sentence: '" + info.summary() + "'");
		assertFalse(info.endings().isEmpty(), "there are no endings");
		for (String ending : info.endings()) {
			assertFalse(ending.startsWith("."), "the ending " + ending + " has its dot");
		}
	}

	/** Every modality that the format can hold comes back with the same samples, features and values. */
	private void roundTrip(Path folder, String ending) throws Exception {
		assertTrue(held(TinyStudy.raw(), folder, ending) + held(TinyStudy.images(), folder, ending) > 0, "it holds neither categories nor numbers nor images");
	}

	private int held(Dataset dataset, Path folder, String ending) throws Exception {
		int held = 0;
		for (Modality modality : dataset.modalities()) {
			Path file = folder.resolve(ending.equals(Registry.FOLDER) ? modality.name() : modality.name() + "." + ending);
			try {
				info.createFormat().write(dataset, modality.name(), file);
			} catch (InputException e) {
				assertFalse(e.getMessage().isBlank(), "no message");
				continue;
			}
			held++;
			String bytes = Hashes.of(file);
			Dataset read = info.createFormat().read(file, DatasetFormat.Options.guess().as(modality.type()).named(modality.name()));
			assertEquals(dataset.samples(), read.samples());
			same(modality, read.modality(modality.name()).orElseThrow());
			info.createFormat().write(dataset, modality.name(), file);
			assertEquals(bytes, Hashes.of(file), "the same dataset gives the same bytes");
		}
		return held;
	}

	private static void same(Modality written, Modality read) {
		assertEquals(written.features(), read.features());
		for (int i = 0; i < written.samples(); i++) {
			for (int j = 0; j < written.features().size(); j++) {
				assertEquals(written.missing(i, j), read.missing(i, j), "missing at " + i + ", " + j);
				if (written.missing(i, j)) {
					continue;
				}
				if (written instanceof Modality.Categorical a && read instanceof Modality.Categorical b) {
					assertEquals(a.categories().get(a.code(i, j)), b.categories().get(b.code(i, j)));
				} else if (written instanceof Modality.Continuous a && read instanceof Modality.Continuous b) {
					float was = a.values().at(i, j);
					assertEquals(was, b.values().at(i, j), TOLERANCE * Math.max(1, Math.abs(was)));
				} else {
					fail(written.name() + " came back as " + read.type());
				}
			}
		}
	}

	private void nonsense(Path folder) throws Exception {
		Path file = folder.resolve("nonsense." + info.endings().get(0).replace(Registry.FOLDER, "folder"));
		for (byte[] content : List.of(new byte[0], "\0\1\2 nothing \uFFFF to see".getBytes(StandardCharsets.UTF_16LE))) {
			Files.write(file, content);
			try {
				info.createFormat().read(file, DatasetFormat.Options.guess());
				fail("it reads " + content.length + " bytes of nonsense");
			} catch (InputException e) {
				assertTrue(e.getMessage().contains("nonsense."), "the message does not name the file: " + e.getMessage());
			}
		}
	}

	private interface Work {
		void in(Path folder) throws Exception;
	}

	private static void inFolder(Work work) throws Exception {
		Path folder = Files.createTempDirectory("format-contract");
		try {
			work.in(folder);
		} finally {
			try (var all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			} catch (IOException e) {
				throw new IllegalStateException("cannot tidy up " + folder, e);
			}
		}
	}
}
