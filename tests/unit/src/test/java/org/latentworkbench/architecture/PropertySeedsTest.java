package org.latentworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

/** A property draws the same examples in every run, so that no run fails that nobody can repeat. jqwik has no such switch for all. */
class PropertySeedsTest {
	@Test
	void everyPropertyHasASeed() throws URISyntaxException {
		Path classes = Path.of(PropertySeedsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		var properties = new ClassFileImporter().importPath(classes).stream().flatMap(c -> c.getMethods().stream())
				.filter(m -> m.isAnnotatedWith(Property.class)).toList();
		assumeFalse(properties.isEmpty(), "no property is among the tests that were compiled");
		assertEquals(List.of(), properties.stream().filter(m -> m.getAnnotationOfType(Property.class).seed().equals(Property.SEED_NOT_SET))
				.map(m -> m.getFullName()).sorted().toList());
	}
}
