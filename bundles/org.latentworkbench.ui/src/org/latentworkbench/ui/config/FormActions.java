package org.latentworkbench.ui.config;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.run.Commands;
import org.latentworkbench.ui.study.StudyProjects;

/** What can be done with the file from the head of the form. */
final class FormActions {
	private static final String RUN_PAGE = "org.latentworkbench.ui.properties.runs";

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
		editor.resource().map(IFile::getProject).filter(StudyProjects::isStudy).ifPresent(study -> bar.add(new Action("Preferences of This Study",
				Icons.of("configs")) {
			{
				setToolTipText("How this study is run: engine, threads and memory of its own");
			}

			@Override
			public void run() {
				PreferencesUtil.createPropertyDialogOn(form.getShell(), study, RUN_PAGE, null, null).open();
			}
		}));
		bar.update(true);
	}

	private static Command command(ConfigEditor editor) {
		return editor.getSite().getService(ICommandService.class).getCommand(Commands.RUN);
	}

	/** Saves what a run is to be of, and begins it. */
	private static void run(ConfigEditor editor) {
		editor.flush();
		if (editor.isDirty()) {
			editor.getSite().getPage().saveEditor(editor, false);
		}
		try {
			var run = ParameterizedCommand.generateCommand(command(editor), Map.of(Commands.STUDY, editor.studyFolder().toString()));
			editor.getSite().getService(IHandlerService.class).executeCommand(run, null);
		} catch (CommandException e) {
			ILog.of(FormActions.class).error("running " + editor.studyFolder(), e);
		}
	}
}
