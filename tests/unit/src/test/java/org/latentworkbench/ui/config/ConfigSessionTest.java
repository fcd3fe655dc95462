package org.latentworkbench.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.ModelPackage;
import org.latentworkbench.core.model.Study;

/** One model and one text with one history. */
class ConfigSessionTest {
	private static final String TEXT = """
			study: One # kept
			seed: 7
			steps:
			  data: { use: correlated-multiomics, with: { samples: 10 } }
			  net: { use: multimodal-vae, in: { dataset: data/dataset } }
			""";

	private final Document document = new Document(TEXT);
	private final ConfigSession session = new ConfigSession(document, Path.of("study.yaml").toAbsolutePath());
	private final CommandStack commands = session.domain().getCommandStack();

	@AfterEach
	void dispose() {
		session.dispose();
	}

	private Study study() {
		return session.study().orElseThrow();
	}

	private void type(String before, String after) throws Exception {
		document.replace(document.get().indexOf(before), before.length(), after);
	}

	@Test
	void aChangeThatFailsHalfWayLeavesModelAndTextAsTheyWere() throws Exception {
		EObject before = EcoreUtil.copy(study());
		var told = new ArrayList<String>();
		session.onText(() -> told.add(study().getName()));
		assertThrows(IllegalStateException.class, () -> session.edit(content -> {
			study().setName("Other");
			study().getSteps().move(0, 1);
			study().getSteps().get(1).getWith().getSettings().clear();
			throw new IllegalStateException();
		}));
		assertEquals(TEXT, document.get());
		assertTrue(EcoreUtil.equals(before, study()));
		assertEquals(List.of("One"), told, "what is shown is what there is");
		assertFalse(commands.canUndo());
		session.edit(content -> study().setSeed(8));
		assertEquals(TEXT.replace("seed: 7", "seed: 8"), document.get());
	}

	@Test
	void aChangeThatYamlCannotSayLeavesModelAndTextAsTheyWere() throws Exception {
		EObject before = EcoreUtil.copy(study());
		assertThrows(InputException.class, () -> session.edit(content -> study().getSteps().get(1).setName("data")));
		assertEquals(TEXT, document.get());
		assertTrue(EcoreUtil.equals(before, study()));
		assertFalse(commands.canUndo());
		session.edit(content -> study().getSteps().get(1).setName("model"));
		assertEquals(TEXT.replace("net:", "model:"), document.get());
	}

	@Test
	void undoLeadsBackOverTheEditsOfBothPagesAndRedoForth() throws Exception {
		var texts = new ArrayList<String>(List.of(document.get()));
		var seeds = new ArrayList<Long>(List.of(study().getSeed()));
		for (int i = 0; i < 3; i++) {
			long seed = 10 + i;
			session.edit(content -> study().setSeed(seed));
			texts.add(document.get());
			seeds.add(study().getSeed());
			type("seed: " + seed, "seed: " + (20 + i));
			texts.add(document.get());
			seeds.add(study().getSeed());
		}
		assertEquals(List.of(7L, 10L, 20L, 11L, 21L, 12L, 22L), seeds);
		for (int i = texts.size() - 2; i >= 0; i--) {
			commands.undo();
			assertEquals(texts.get(i), document.get());
			assertEquals(seeds.get(i), study().getSeed());
		}
		assertFalse(commands.canUndo());
		assertNull(commands.getUndoCommand());
		for (int i = 1; i < texts.size(); i++) {
			commands.redo();
			assertEquals(texts.get(i), document.get());
			assertEquals(seeds.get(i), study().getSeed());
		}
		assertFalse(commands.canRedo());
	}

	@Test
	void anyCommandOfEmfIsWrittenIntoTheText() throws Exception {
		commands.execute(SetCommand.create(session.domain(), study(), ModelPackage.Literals.STUDY__NAME, "Two"));
		assertEquals(TEXT.replace("One", "Two"), document.get());
		commands.execute(DeleteCommand.create(session.domain(), study().getSteps().get(1)));
		assertEquals(1, study().getSteps().size());
		assertFalse(document.get().contains("net:"), document.get());
		commands.undo();
		commands.undo();
		assertEquals(TEXT, document.get());
		assertEquals("One", study().getName());
	}

	@Test
	void whereTheTextCannotBeReadTheModelWaits() throws Exception {
		type("seed: 7", "seed: [7");
		var refused = assertThrows(WrappedException.class, () -> commands.execute(SetCommand.create(session.domain(), study(),
				ModelPackage.Literals.STUDY__NAME, "Two")));
		assertInstanceOf(InputException.class, refused.exception());
		assertEquals("One", study().getName());
		commands.undo();
		assertEquals(TEXT, document.get());
		assertTrue(session.broken().isEmpty());
	}

	@Test
	void whoListensToTheCommandsHearsOfWhatIsTyped() throws Exception {
		var undoable = new ArrayList<Boolean>();
		commands.addCommandStackListener(event -> undoable.add(((CommandStack) event.getSource()).canUndo()));
		type("seed: 7", "seed: 8");
		session.edit(content -> study().setSeed(9));
		assertTrue(undoable.contains(true), undoable.toString());
		commands.undo();
		commands.undo();
		assertEquals(false, undoable.getLast());
	}

	@Test
	void theHistoryGoesOnInTheDocumentOfAFileThatIsRenamed() throws Exception {
		var other = new Document(TEXT);
		session.moved(other, Path.of("renamed.yaml").toAbsolutePath());
		session.edit(content -> study().setSeed(8));
		assertEquals(TEXT, document.get());
		commands.undo();
		assertEquals(TEXT, other.get());
		assertFalse(commands.canUndo());
	}
}
