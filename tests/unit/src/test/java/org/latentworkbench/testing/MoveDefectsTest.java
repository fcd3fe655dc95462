package org.latentworkbench.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.latentworkbench.testing.MoveDefect.Mode;

/**
 * Each defect of MOVE 1.5.0 that {@code compatibility: strict} mends has tests that show it in both modes; they are marked with
 * {@link MoveDefect}.
 */
class MoveDefectsTest {
	private static final Map<Integer, String> DEFECTS = new TreeMap<>(Map.ofEntries(Map.entry(1, "the last feature of every continuous dataset is left out of the loss"),
			Map.entry(2, "words that sort after \"nan\" lose their last category"), Map.entry(3, "more than 256 categories overflow"),
			Map.entry(4, "stability tuning stops with two settings"), Map.entry(5, "early stopping never acts"),
			Map.entry(6, "evaluation draws from the posterior"), Map.entry(7, "saved refits are known by their latent size alone"),
			Map.entry(8, "the mask of a perturbed number is that of another column"), Map.entry(9, "a missing log2 stops"),
			Map.entry(10, "a feature without values stops Bayes"), Map.entry(11, "a true value of 0 counts as missing"),
			Map.entry(12, "the seed is declared and not applied; here it is in both modes, since the same command gives the same bytes"),
			Map.entry(13, "Adam is made anew every epoch"), Map.entry(14, "the t-test corrects for the targets only and tests features with themselves")));

	@Test
	void everyDefectIsShownInBothModes() throws URISyntaxException {
		Path classes = Path.of(MoveDefectsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		List<JavaMethod> tests = new ClassFileImporter().importPath(classes).stream().flatMap(c -> c.getMethods().stream())
				.filter(m -> m.isAnnotatedWith(MoveDefect.class)).toList();
		assumeTrue(tests.stream().map(m -> m.getOwner().getPackageName()).distinct().count() > 3, "not all tests are compiled");
		var missing = new TreeSet<String>();
		DEFECTS.forEach((number, words) -> Stream.of(Mode.MOVE, Mode.STRICT).filter(mode -> tests.stream().noneMatch(t -> shows(t, number, mode)))
				.forEach(mode -> missing.add(number + ", " + words + ": " + mode)));
		assertEquals(new TreeSet<>(), missing);
	}

	private static boolean shows(JavaMethod test, int number, Mode mode) {
		MoveDefect defect = test.getAnnotationOfType(MoveDefect.class);
		return (test.isAnnotatedWith(Test.class) || test.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest")) && (defect.mode() == Mode.BOTH || defect.mode() == mode)
				&& java.util.Arrays.stream(defect.value()).anyMatch(n -> n == number);
	}
}
