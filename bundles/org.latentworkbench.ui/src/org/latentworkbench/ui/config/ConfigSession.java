package org.latentworkbench.ui.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.study.YamlResource;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * One file that is being edited: its text, the model that was read from it, and what is wrong with it. To be used in the window's
 * thread. The model changes by EMF commands; each is one step of the text's undo history, so that undo leads back over both pages.
 */
final class ConfigSession {
	private IDocument document;
	private Path file;
	private final List<Runnable> textListeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> problemListeners = new CopyOnWriteArrayList<>();
	private final IDocumentListener documentListener = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// what it was does not matter
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			read();
			textListeners.forEach(Runnable::run);
		}
	};

	private final TextCommandStack commands;
	private final EditingDomain domain;
	/** From the text as it was when it last could be read. */
	private YamlResource resource;
	private YamlNode root;
	private Optional<Problem> broken = Optional.empty();
	private List<Problem> problems = List.of();

	/** @param file absolute; need not exist */
	ConfigSession(IDocument document, Path file) {
		this.document = document;
		this.file = file;
		commands = new TextCommandStack(this);
		domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), commands);
		read();
		document.addDocumentListener(documentListener);
	}

	/** Goes on with another document: the file has another name now. */
	void moved(IDocument now, Path to) {
		document.removeDocumentListener(documentListener);
		document = now;
		file = to;
		commands.moved();
		document.addDocumentListener(documentListener);
		read();
		textListeners.forEach(Runnable::run);
	}

	void dispose() {
		document.removeDocumentListener(documentListener);
		commands.dispose();
		textListeners.clear();
		problemListeners.clear();
	}

	Path file() {
		return file;
	}

	IDocument document() {
		return document;
	}

	/** Is told after each change of the text, whether it can be read or not. */
	void onText(Runnable listener) {
		textListeners.add(listener);
	}

	/** Is told when the problems are known. */
	void onProblems(Runnable listener) {
		problemListeners.add(listener);
	}

	void removeListener(Runnable listener) {
		textListeners.remove(listener);
		problemListeners.remove(listener);
	}

	/** What keeps the text from being read; the model is that of before then. */
	Optional<Problem> broken() {
		return broken;
	}

	/** What is wrong with this file, as of the last check. */
	List<Problem> problems() {
		return problems;
	}

	void problems(List<Problem> found) {
		problems = List.copyOf(found);
		problemListeners.forEach(Runnable::run);
	}

	/** The study; empty for a file of parameters, and for a text that never could be read. */
	Optional<Study> study() {
		return content().filter(Study.class::isInstance).map(Study.class::cast);
	}

	/** The parameters; empty for a study. */
	Optional<Config> config() {
		return content().filter(Config.class::isInstance).map(Config.class::cast);
	}

	private Optional<EObject> content() {
		return resource == null ? Optional.empty() : Optional.of(resource.getContents().get(0));
	}

	/** The text as a tree with places and spans; empty while it cannot be read. */
	Optional<YamlNode> tree() {
		return broken.isPresent() ? Optional.empty() : Optional.ofNullable(root);
	}

	/** Where the model is, and the commands that change it. */
	EditingDomain domain() {
		return domain;
	}

	/**
	 * Changes the model and with it the text, as one step to undo.
	 *
	 * @param change gets the {@link Study} or {@link Config}
	 * @throws InputException when the text cannot be read, or cannot be changed so; nothing has changed then
	 */
	void edit(Consumer<EObject> change) throws InputException {
		edit(change, text -> text);
	}

	/** As {@link #edit(Consumer)}. @param finish writes the text that comes of it in another way */
	void edit(Consumer<EObject> change, UnaryOperator<String> finish) throws InputException {
		requireReadable();
		try {
			commands.execute(new ModelChange(content().orElseThrow(), change), finish);
		} catch (InputException | RuntimeException e) {
			textListeners.forEach(Runnable::run); // who shows what was wanted shows what there is
			throw e;
		}
	}

	/** @throws InputException when the text cannot be read now, so that the model is not the text's */
	void requireReadable() throws InputException {
		if (broken.isPresent()) {
			throw new InputException("The YAML has an error in line " + line(broken.get()) + "; correct it first.");
		}
	}

	/** The text that says what the model says. @throws InputException when there is none */
	String changed() throws InputException {
		try {
			return resource.changed();
		} catch (IOException e) {
			throw new InputException(e.getMessage(), e);
		}
	}

	/** Makes the document hold a text, as one step to undo, touching only what differs. */
	void replace(String text) {
		replace(document, text);
	}

	/** As {@link #replace(String)}, for the document of any file. */
	static void replace(IDocument document, String text) {
		String before = document.get();
		int head = 0;
		int most = Math.min(before.length(), text.length());
		while (head < most && before.charAt(head) == text.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < most - head && before.charAt(before.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
			tail++;
		}
		if (head == before.length() && head == text.length()) {
			return;
		}
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (undo != null) {
			undo.beginCompoundChange();
		}
		try {
			document.replace(head, before.length() - head - tail, text.substring(head, text.length() - tail));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		} finally {
			if (undo != null) {
				undo.endCompoundChange();
			}
		}
	}

	static int line(Problem problem) {
		return problem.place().map(p -> p.line()).orElse(1);
	}

	private void read() {
		String text = document.get();
		var fresh = new YamlResource(URI.createFileURI(file.toString()));
		try {
			fresh.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
			YamlNode tree = YamlReader.read(text, file);
			if (fresh.getErrors().isEmpty()) {
				resource = fresh;
				List<Resource> edited = domain.getResourceSet().getResources();
				edited.clear();
				edited.add(fresh);
				root = tree;
				broken = Optional.empty();
			} else {
				broken = Optional.of(Problem.error(tree.place(), fresh.getErrors().get(0).getMessage()));
			}
		} catch (ProblemsException e) {
			broken = Optional.of(e.problems().get(0));
		} catch (IOException e) {
			throw new IllegalStateException(e); // nothing is read but memory
		}
	}
}
