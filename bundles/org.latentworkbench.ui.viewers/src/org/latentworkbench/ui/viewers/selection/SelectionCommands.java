package org.latentworkbench.ui.viewers.selection;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** What can be done with the selection, by commands of the whole window: they work wherever the focus is while the view is there. */
final class SelectionCommands {
	/** Selects no sample and no feature. */
	static final String CLEAR = "org.latentworkbench.ui.viewers.selection.clear";
	/** Selects the samples that are not selected. */
	static final String INVERT = "org.latentworkbench.ui.viewers.selection.invert";
	/** Keeps the selected samples under a name. */
	static final String SAVE = "org.latentworkbench.ui.viewers.selection.saveSubset";
	/** Chooses the features whose values the view shows. */
	static final String CHOOSE = "org.latentworkbench.ui.viewers.selection.chooseFeatures";

	private final IHandlerService handlers;
	private final List<IHandlerActivation> active = new ArrayList<>();

	/** A command's work; says itself whether there is anything to do now. */
	static final class Handler extends AbstractHandler {
		private final Runnable work;

		private Handler(Runnable work) {
			this.work = work;
		}

		@Override
		public Object execute(ExecutionEvent event) {
			work.run();
			return null;
		}

		void enable(boolean enabled) {
			setBaseEnabled(enabled);
		}
	}

	/** @param window whose commands these are */
	SelectionCommands(IServiceLocator window) {
		handlers = window.getService(IHandlerService.class);
	}

	Handler handle(String command, Runnable work) {
		var handler = new Handler(work);
		active.add(handlers.activateHandler(command, handler));
		return handler;
	}

	void dispose() {
		handlers.deactivateHandlers(active);
	}
}
