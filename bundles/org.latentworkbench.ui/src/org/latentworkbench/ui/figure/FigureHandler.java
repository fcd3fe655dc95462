package org.latentworkbench.ui.figure;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * A command for the figure of the active part.
 *
 * @param <T> what it needs of the part
 */
abstract class FigureHandler<T> extends AbstractHandler {
	private final Class<T> needed;
	private final String otherwise;

	/** @param otherwise says what to do where the active part has no such thing */
	FigureHandler(Class<T> needed, String otherwise) {
		this.needed = needed;
		this.otherwise = otherwise;
	}

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPart part = HandlerUtil.getActivePartChecked(event);
		Optional<T> found = Optional.ofNullable(Adapters.adapt(part, needed));
		if (found.isPresent()) {
			run(found.get(), part);
		} else {
			say(part, otherwise);
		}
		return null;
	}

	abstract void run(T found, IWorkbenchPart part) throws ExecutionException;

	/** Says something in the part's status line. */
	static void say(IWorkbenchPart part, String text) {
		Optional<IStatusLineManager> line = switch (part) {
			case IEditorPart editor -> Optional.of(editor.getEditorSite().getActionBars().getStatusLineManager());
			case IViewPart view -> Optional.of(view.getViewSite().getActionBars().getStatusLineManager());
			default -> Optional.empty();
		};
		line.ifPresent(l -> l.setMessage(text));
	}
}
