package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.study.Contributions;
import org.latentworkbench.core.yaml.YamlText;

/** Changes of the model, and what becomes of the text. */
class StepsTest {
	private static final String TEXT = """
			# kept
			steps:
			  # made up
			  data: { use: correlated-multiomics, with: { samples: 10 } } # here

			  net:
			    use: multimodal-vae
			    in: { dataset: data/dataset }
			    with:
			      latent: 2 # few
			      title: "${steps.data.samples} of ${steps.database.samples}"
			      noise: { level: 0.5 }

			  # scores
			  last: { use: compare, in: { tables: [net/loss] } } # end
			""";

	private final Document document = new Document(TEXT);
	private final ConfigSession session = new ConfigSession(document, Path.of("study.yaml").toAbsolutePath());

	@Test
	void referencesFollowAStepThatIsRenamed() throws Exception {
		edit(s -> Steps.rename(s, "data", "omics"));
		assertEquals(TEXT.replace("  data:", "  omics:").replace("data/dataset", "omics/dataset").replace("steps.data.", "steps.omics."),
				document.get());
	}

	@Test
	void aNewStepTakesWhatFitsOfTheStepsBefore() throws Exception {
		var known = new KnownContributions(Contributions.registry());
		edit(s -> assertEquals("latent-projection", Steps.add(s, known.find("latent-projection").orElseThrow(), known)));
		assertTrue(document.get().startsWith(TEXT), document.get());
		assertTrue(document.get().contains("in: { model: net/model, dataset: data/dataset }"), document.get());
		edit(s -> assertEquals("latent-projection-2", Steps.add(s, known.find("latent-projection").orElseThrow(), known)));
	}

	@Test
	void stepsMoveAndGoWithTheirComments() throws Exception {
		edit(s -> Steps.move(s, "last", -1));
		assertTrue(document.get().contains("  # scores\n  last: { use: compare, in: { tables: [net/loss] } } # end\n"), document.get());
		assertTrue(document.get().indexOf("last:") < document.get().indexOf("net:"), document.get());
		edit(s -> Steps.remove(s, "last"));
		assertFalse(document.get().contains("scores"), document.get());
		assertTrue(document.get().contains("latent: 2 # few"), document.get());
	}

	@Test
	void aSettingIsWrittenAndTakenAway() throws Exception {
		SettingSlot level = new SettingSlot(session, "net", List.of("noise", "level"));
		assertEquals("0.5", level.get().map(YamlText::flow).orElseThrow());
		level.put("0.25");
		assertEquals(TEXT.replace("0.5", "0.25"), document.get());
		level.clear();
		assertEquals(TEXT.replace("      noise: { level: 0.5 }\n", ""), document.get());
		new SettingSlot(session, "data", List.of("samples")).clear();
		assertTrue(document.get().contains("data: { use: correlated-multiomics } # here"), document.get());
	}

	@Test
	void anItemOfAListIsChangedAlone() throws Exception {
		SettingSlot hidden = new SettingSlot(session, "net", List.of("hidden"));
		hidden.put("[{ a: 1, b: 2 }, { a: 3 }]");
		Slot item = PartSlot.item(hidden, hidden::get, 1);
		item.entry("b").put("7");
		assertEquals("[{ a: 1, b: 2 }, { a: 3, b: 7 }]", hidden.get().map(YamlText::flow).orElseThrow());
		PartSlot.item(hidden, hidden::get, 0).clear();
		assertEquals("[{ a: 3, b: 7 }]", hidden.get().map(YamlText::flow).orElseThrow());
		assertEquals(List.of("steps", "net", "with", "hidden", "[1]", "b"), item.entry("b").path());
	}

	@Test
	void whileTheTextIsNoYamlTheModelIsThatOfBeforeAndNothingIsLost() throws Exception {
		document.set(TEXT + "  broken: [");
		assertTrue(session.broken().isPresent());
		assertEquals(3, session.study().orElseThrow().getSteps().size());
		assertThrows(InputException.class, () -> edit(s -> s.setName("other")));
		assertEquals(TEXT + "  broken: [", document.get());
		document.set(TEXT);
		assertTrue(session.broken().isEmpty());
	}

	private void edit(Consumer<Study> change) throws InputException {
		session.edit(c -> change.accept((Study) c));
	}
}
