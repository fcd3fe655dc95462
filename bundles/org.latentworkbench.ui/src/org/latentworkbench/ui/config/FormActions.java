package org.latentworkbench.ui.config;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.ui.Icons;

/** What can be done with the file from the head of the form. */
final class FormActions {
	private static final String RUN = "org.latentworkbench.ui.run.study";

	private FormActions() {
	}

	static void add(ScrolledForm form, ConfigEditor editor) {
		IToolBarManager bar = form.getToolBarManager();
		bar.add(new Action("Run", Icons.of("run")) {
			{
				setToolTipText("Run the study");
				setEnabled(command(editor).isDefined());
			}

			@Override
			public void run() {
				FormActions.run(editor);
			}
		});
		bar.update(true);
	}

	private static Command command(ConfigEditor editor) {
		return editor.getSite().getService(ICommandService.class).getCommand(RUN);
	}

	/** Saves what a run is to be of, and begins it. */
	private static void run(ConfigEditor editor) {
		editor.flush();
		if (editor.isDirty()) {
			editor.getSite().getPage().saveEditor(editor, false);
		}
		try {
			var run = ParameterizedCommand.generateCommand(command(editor), Map.of("study", editor.studyFolder().toString()));
			editor.getSite().getService(IHandlerService.class).executeCommand(run, null);
		} catch (CommandException e) {
			ILog.of(FormActions.class).error("running " + editor.studyFolder(), e);
		}
	}
}
