package org.latentworkbench.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryNeedTest {
	@Test
	void whatCannotFitIsRefusedWithWhatToDo() {
		assertDoesNotThrow(() -> MemoryNeed.check("it", 1000, "do less", 1000));
		assertEquals("40 refits: about 12.0 GB of memory is needed, but Java may use 4.0 GB at most; train fewer, or allow more, for instance "
				+ "LATENT_JAVA_OPTS=-Xmx14g",
				assertThrows(InputException.class, () -> MemoryNeed.check("40 refits", 12_000_000_000L, "train fewer", 4_000_000_000L)).getMessage());
	}

	@Test
	void amountsAreInWords() {
		assertEquals("1 MB", MemoryNeed.amount(3));
		assertEquals("20 MB", MemoryNeed.amount(20_000_000));
		assertEquals("1.5 GB", MemoryNeed.amount(1_540_000_000));
	}
}
