package org.latentworkbench.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.ui.run.RunRequest.Kind;

class RunRequestTest {
	private static final Path STUDY = Path.of("/home/anna/study").toAbsolutePath();

	@Test
	void everyRequestHasACommandLine() {
		assertEquals("latent run " + STUDY, RunRequest.study(STUDY).command());
		assertEquals("latent run " + STUDY + " vae map vae.latent=16 'vae.hidden=[64, 32]'",
				RunRequest.steps(STUDY, List.of("vae", "map"), List.of("vae.latent=16", "vae.hidden=[64, 32]")).command());
		assertEquals("latent resume " + STUDY + " --run r1", RunRequest.of(Kind.RESUME, STUDY, "r1").command());
		assertEquals("latent rerun r1 --study " + STUDY, RunRequest.of(Kind.RERUN, STUDY, "r1").command());
		assertEquals("latent verify r1 --study " + STUDY, RunRequest.of(Kind.VERIFY, STUDY, "r1").command());
	}

	@Test
	void aPathWithBlanksAndQuotesIsOneWord() {
		Path odd = Path.of("/home/anna/it's mine").toAbsolutePath();
		assertEquals("latent run '" + odd.toString().replace("'", "'\\''") + "'", RunRequest.study(odd).command());
	}

	@Test
	void whatAPersonAskedForCountsMoreThanWhatIsPreferred() {
		RunRequest asked = RunRequest.steps(STUDY, List.of(), List.of("vae.engine=jvm"));
		assertEquals(List.of("vae.engine=torch", "vae.engine=jvm"), asked.with(List.of("vae.engine=torch")).settings());
	}
}
