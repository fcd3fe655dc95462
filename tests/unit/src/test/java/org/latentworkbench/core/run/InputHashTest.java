package org.latentworkbench.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.npy.NpyFormat;

class InputHashTest {
	@TempDir
	Path folder;

	@Test
	void namesBesideAnArrayAreAPartOfTheInput() throws Exception {
		var npy = new ContributionInfo(Kind.FORMAT, "npy", "NumPy", "", "", "b", "1", List.of(), List.of(), List.of("npy"), new Implementation() {
			@Override
			public Object create() {
				return new NpyFormat();
			}

			@Override
			public Object createReader() {
				throw new IllegalStateException("no reader");
			}
		});
		Registry registry = Registry.of(List.of(npy));
		Path array = Files.writeString(folder.resolve("a.npy"), "values");
		assertEquals(Hashes.of(array), InputHash.of(array, registry));
		Files.writeString(folder.resolve("a.npy.samples.txt"), "s1\n");
		String named = InputHash.of(array, registry);
		assertNotEquals(Hashes.of(array), named);
		Files.writeString(folder.resolve("a.npy.samples.txt"), "s2\n");
		assertNotEquals(named, InputHash.of(array, registry));
		Path other = Files.writeString(folder.resolve("a.xyz"), "values");
		assertEquals(Hashes.of(other), InputHash.of(other, registry));
	}
}
