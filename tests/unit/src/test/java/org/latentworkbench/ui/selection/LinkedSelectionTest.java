package org.latentworkbench.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedSelectionTest {
	private final LinkedSelection all = new LinkedSelection();
	private final Path study = Path.of("study");
	private final SelectionLink scatter = new SelectionLink(all, study);
	private final SelectionLink table = new SelectionLink(all, study);
	private final List<String> told = new ArrayList<>();

	@BeforeEach
	void listen() {
		scatter.onChange(subject -> told.add("scatter " + subject + " " + scatter.selected(subject)));
		table.onChange(subject -> told.add("table " + subject + " " + table.selected(subject)));
	}

	@Test
	void whatOneViewSelectsTheOthersSelectAndItIsNotToldItself() {
		scatter.select(Subject.SAMPLES, List.of("S2", "S1"));
		assertEquals(List.of("table SAMPLES [S2, S1]"), told);
		assertEquals(Set.of("S1", "S2"), scatter.selected(Subject.SAMPLES));
		assertEquals(Set.of(), table.selected(Subject.FEATURES));
	}

	@Test
	void selectingTheSameAgainTellsNobody() {
		scatter.select(Subject.SAMPLES, List.of("S1"));
		told.clear();
		table.select(Subject.SAMPLES, List.of("S1"));
		assertEquals(List.of(), told);
	}

	@Test
	void aBrokenViewDoesNotKeepTheOthersFromFollowing() {
		scatter.onChange(subject -> {
			throw new IllegalStateException("broken");
		});
		var plot = new SelectionLink(all, study);
		assertThrows(IllegalStateException.class, () -> plot.select(Subject.SAMPLES, List.of("S1")));
		assertEquals(List.of("table SAMPLES [S1]"), told);
	}

	@Test
	void thePartsOfAViewOptOutAndJoinTogether() {
		SelectionLink network = table.beside();
		network.onChange(subject -> told.add("network " + subject + " " + network.selected(subject)));
		table.select(Subject.FEATURES, List.of("F1"));
		assertEquals(List.of("scatter FEATURES [F1]", "network FEATURES [F1]"), told);
		table.linked(false);
		assertFalse(network.linked());
		told.clear();
		network.select(Subject.FEATURES, List.of("F2"));
		assertEquals(List.of("table FEATURES [F2]"), told, "what one part selects the other one shows");
		assertEquals(Set.of("F1"), scatter.selected(Subject.FEATURES));
		network.linked(true);
		assertEquals(Set.of("F1"), table.selected(Subject.FEATURES));
		network.dispose();
		told.clear();
		table.linked(false);
		table.select(Subject.FEATURES, List.of("F3"));
		assertEquals(List.of(), told);
	}

	@Test
	void studiesDoNotShareTheirSelections() {
		var other = new SelectionLink(all, Path.of("other"));
		scatter.select(Subject.SAMPLES, List.of("S1"));
		assertEquals(Set.of(), other.selected(Subject.SAMPLES));
	}

	@Test
	void aViewThatOptsOutKeepsItsSelectionAndTakesTheOthersWhenItJoinsAgain() {
		scatter.select(Subject.SAMPLES, List.of("S1"));
		table.linked(false);
		scatter.select(Subject.SAMPLES, List.of("S3"));
		assertEquals(Set.of("S1"), table.selected(Subject.SAMPLES));
		table.select(Subject.SAMPLES, List.of("S9"));
		assertEquals(Set.of("S3"), scatter.selected(Subject.SAMPLES));
		told.clear();
		table.linked(true);
		assertEquals(Set.of("S3"), table.selected(Subject.SAMPLES));
		assertTrue(told.contains("table SAMPLES [S3]"), told::toString);
	}

	@Test
	void aDisposedViewHearsNothing() {
		table.dispose();
		scatter.select(Subject.FEATURES, List.of("BRCA1"));
		assertEquals(List.of(), told);
	}

	@Test
	void aFileBelongsToTheNearestStudyAboveIt(@TempDir Path folder) throws Exception {
		Path inner = Files.createDirectories(folder.resolve("my study"));
		Files.writeString(inner.resolve("study.yaml"), "study: mine\n");
		Path file = inner.resolve("results/1/vae/latent.tsv");
		assertEquals(inner, LinkedSelection.studyOf(file));
	}
}
