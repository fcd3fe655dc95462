package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.ui.study.RecentStudies;
import org.latentworkbench.ui.study.StudyProjects;

class RecentStudiesTest {
	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	@Test
	void theLastOneOpenedComesFirstAndOneThatIsGoneIsLeftOut() throws Exception {
		var projects = new StudyProjects(ResourcesPlugin.getWorkspace());
		Path one = Studies.make(folder, "one").toRealPath();
		Path two = Studies.make(folder, "two").toRealPath();
		projects.open(one, null);
		projects.open(two, null);
		assertEquals(List.of(two, one), RecentStudies.platform().all().subList(0, 2));
		projects.open(one, null);
		assertEquals(List.of(one, two), RecentStudies.platform().all().subList(0, 2));
		Files.delete(one.resolve("study.yaml"));
		assertFalse(RecentStudies.platform().all().contains(one), "its file is gone");
		Files.writeString(one.resolve("study.yaml"), "study: back\n");
		assertEquals(one, RecentStudies.platform().all().get(0), "and back again");
		RecentStudies.platform().forget(one);
		assertFalse(RecentStudies.platform().all().contains(one));
	}
}
