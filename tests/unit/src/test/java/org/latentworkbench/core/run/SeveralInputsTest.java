package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;

/** Roles that take several tables or models. */
class SeveralInputsTest {
	@TempDir
	Path folder;

	private StepInputs.Bound bound(String shown, String kind, String text) throws Exception {
		Path file = Files.writeString(folder.resolve(shown.replace('/', '-') + ".tsv"), text);
		return new StepInputs.Bound(shown, file, kind, "", "");
	}

	private static StepInputs inputs(StepInputs.Bound... bound) {
		return new StepInputs("methods", Map.of("associations", List.of(bound)), Registry.of(List.of()));
	}

	@Test
	void tablesComeInOrderUnderTheNamesOfTheStudy() throws Exception {
		var tables = inputs(bound("shift/associations", "associations", "x\ty\na\t1\n"), bound("ks/associations", "table", "x\ty\nb\t2\n"))
				.tables("associations");
		assertEquals(List.of("shift/associations", "ks/associations"), List.copyOf(tables.keySet()));
		assertEquals(List.of("a"), tables.get("shift/associations").texts("x"));
		assertEquals(2, tables.get("ks/associations").numbers("y")[0]);
	}

	@Test
	void whatIsBoundTwiceOrNotAtAllOrIsNoTableIsRefusedInWords() throws Exception {
		var one = bound("ks/associations", "associations", "x\na\n");
		assertTrue(refused(inputs(one, one)).endsWith("is bound to ks/associations twice"));
		assertTrue(refused(inputs()).contains("is bound to nothing"));
		assertTrue(refused(inputs(one, bound("vae/model", "model", ""))).contains("vae/model, which is a model; a table is expected"));
		assertTrue(assertThrows(InputException.class, () -> inputs(one).models("associations")).getMessage().contains("a model is expected"));
	}

	private static String refused(StepInputs inputs) {
		return assertThrows(InputException.class, () -> inputs.tables("associations")).getMessage();
	}
}
