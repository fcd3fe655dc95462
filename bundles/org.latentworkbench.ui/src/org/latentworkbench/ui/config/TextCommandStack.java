package org.latentworkbench.ui.config;

import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.command.IdentityCommand;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.latentworkbench.api.InputException;

/**
 * The commands that change the model of a file. What one does is written into the text, as one step of the text's undo history, and there
 * is no other history: undo and redo of this stack lead over what was done with the model and what was typed alike, and the model is read
 * from the text again. To be used in the window's thread.
 */
final class TextCommandStack implements CommandStack {
	private final ConfigSession session;
	private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
	private final IOperationHistoryListener historyListener = event -> {
		if (event.getOperation().hasContext(undoManager().getUndoContext())) {
			changed();
		}
	};
	private final List<CommandStackListener> listeners = new CopyOnWriteArrayList<>();
	private IDocument document;

	TextCommandStack(ConfigSession session) {
		this.session = session;
		connect(session.document());
		history.addOperationHistoryListener(historyListener);
	}

	private void connect(IDocument to) {
		document = to;
		DocumentUndoManagerRegistry.connect(document);
		undoManager().connect(this);
	}

	private void disconnect() {
		undoManager().disconnect(this);
		DocumentUndoManagerRegistry.disconnect(document);
	}

	/** Goes on with the history of the document that the session has now. */
	void moved() {
		disconnect();
		connect(session.document());
		changed();
	}

	void dispose() {
		history.removeOperationHistoryListener(historyListener);
		listeners.clear();
		disconnect();
	}

	private IDocumentUndoManager undoManager() {
		return DocumentUndoManagerRegistry.getDocumentUndoManager(document);
	}

	/** As {@link #execute(Command, UnaryOperator)}. @throws WrappedException of an {@link InputException} */
	@Override
	public void execute(Command command) {
		try {
			execute(command, text -> text);
		} catch (InputException e) {
			throw new WrappedException(e);
		}
	}

	/**
	 * Changes the model and with it the text, as one step to undo.
	 *
	 * @param finish writes the text that comes of it in another way
	 * @throws InputException when the text cannot be read, or cannot be changed so; nothing has changed then
	 */
	void execute(Command command, UnaryOperator<String> finish) throws InputException {
		session.requireReadable();
		if (command.canExecute()) {
			session.replace(written(command, finish));
		}
	}

	private String written(Command command, UnaryOperator<String> finish) throws InputException {
		command.execute();
		try {
			return finish.apply(session.changed());
		} catch (InputException | RuntimeException e) {
			command.undo();
			throw e;
		}
	}

	@Override
	public boolean canUndo() {
		return undoManager().undoable();
	}

	@Override
	public boolean canRedo() {
		return undoManager().redoable();
	}

	@Override
	public void undo() {
		try {
			undoManager().undo();
		} catch (ExecutionException e) {
			throw new WrappedException(e);
		}
	}

	@Override
	public void redo() {
		try {
			undoManager().redo();
		} catch (ExecutionException e) {
			throw new WrappedException(e);
		}
	}

	/** Stands for what would be undone, with its name; null where nothing would be. */
	@Override
	public Command getUndoCommand() {
		return standIn(history.getUndoOperation(undoManager().getUndoContext()));
	}

	/** Stands for what would be done again, with its name; null where nothing would be. */
	@Override
	public Command getRedoCommand() {
		return standIn(history.getRedoOperation(undoManager().getUndoContext()));
	}

	private static Command standIn(IUndoableOperation step) {
		return Optional.ofNullable(step).map(s -> new IdentityCommand(s.getLabel())).orElse(null);
	}

	/** None: the objects that a command knew are not those of the model any more, once the text is read again. */
	@Override
	public Command getMostRecentCommand() {
		return null;
	}

	@Override
	public void flush() {
		undoManager().reset();
	}

	@Override
	public void addCommandStackListener(CommandStackListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeCommandStackListener(CommandStackListener listener) {
		listeners.remove(listener);
	}

	private void changed() {
		listeners.forEach(l -> l.commandStackChanged(new EventObject(this)));
	}
}
