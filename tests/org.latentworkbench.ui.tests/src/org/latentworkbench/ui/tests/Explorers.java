package org.latentworkbench.ui.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.latentworkbench.ui.explorer.OpenStudyHandler;
import org.latentworkbench.ui.explorer.StudyExplorer;
import org.latentworkbench.ui.study.StudyProjects;

/** One of the explorers and what a person does with it. */
record Explorers(StudyExplorer view) {
	static Explorers show(String id) throws PartInitException {
		var view = (StudyExplorer) Ui.page().showView(id);
		Ui.page().activate(view);
		return new Explorers(view);
	}

	static Explorers studies() throws PartInitException {
		return show(StudyExplorer.ID);
	}

	/** Makes a folder a study of the workbench. */
	static IProject open(Path study) throws Exception {
		return new StudyProjects(ResourcesPlugin.getWorkspace()).open(study, null);
	}

	/** Opens a study as the menu does. */
	static void openByCommand(Path study) throws Exception {
		command(OpenStudyHandler.COMMAND, Map.of(OpenStudyHandler.FOLDER, study.toString()));
	}

	static void command(String id, Map<String, String> parameters) throws Exception {
		Command command = Ui.window().getService(ICommandService.class).getCommand(id);
		Ui.window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
	}

	/** A text on the page of a wizard; in that of new studies: the description, the name, the folder. */
	static Text wizardField(Shell wizard, int index) {
		// the message of the wizard is a text, too, but not on its page
		return Ui.controls(((WizardDialog) wizard.getData()).getCurrentPage().getControl(), Text.class).get(index);
	}

	static void refresh(IProject study) throws Exception {
		study.refreshLocal(IResource.DEPTH_INFINITE, null);
	}

	Tree tree() {
		return view.getCommonViewer().getTree();
	}

	/** Selects, again where a change of the tree took the selection away, until the commands know it. */
	void select(Object... elements) {
		var selection = new StructuredSelection(elements);
		Ui.until("the commands know that " + selection + " is selected", () -> {
			if (Ui.page().getActivePart() != view) {
				Ui.page().activate(view);
			}
			if (!selection.equals(view.getCommonViewer().getStructuredSelection())) {
				view.getCommonViewer().setSelection(selection, true);
			}
			return Ui.page().getActivePart() == view && selection.equals(Ui.window().getSelectionService().getSelection());
		}, () -> Ui.page().getActivePart().getTitle() + ", " + Ui.window().getSelectionService().getSelection() + " in " + text());
	}

	/** The first item whose text begins so, on any level that is open. */
	TreeItem item(String text) {
		Ui.until("there is " + text, () -> find(tree().getItems(), text) != null, this::text);
		return find(tree().getItems(), text);
	}

	boolean has(String text) {
		return find(tree().getItems(), text) != null;
	}

	/** Opens the items of these texts, each below the one before, as soon as they are there, and gives the last one. */
	TreeItem expand(String... texts) {
		TreeItem[] last = new TreeItem[1];
		Ui.until("there is " + List.of(texts), () -> {
			last[0] = opened(texts);
			return last[0] != null;
		}, this::text);
		Ui.settle();
		return opened(texts);
	}

	/** The last one, open where it has something below it; null while that is not so. */
	private TreeItem opened(String... texts) {
		TreeItem at = null;
		for (String text : texts) {
			at = find(at == null ? tree().getItems() : at.getItems(), text);
			if (at == null) {
				return null;
			}
			if (!at.getExpanded() && view.getCommonViewer().isExpandable(at.getData())) {
				view.getCommonViewer().setExpandedState(at.getData(), true);
				if (!at.getExpanded()) {
					return null;
				}
			}
		}
		return at;
	}

	private static TreeItem find(TreeItem[] items, String text) {
		for (TreeItem item : items) {
			if (item.isDisposed()) {
				continue;
			}
			if (item.getText().startsWith(text)) {
				return item;
			}
			TreeItem below = item.getExpanded() ? find(item.getItems(), text) : null;
			if (below != null) {
				return below;
			}
		}
		return null;
	}

	static List<String> texts(TreeItem item) {
		return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
	}

	/** All that is seen of the tree. */
	String text() {
		var text = new StringBuilder();
		append(tree().getItems(), "\n", text);
		return text.toString();
	}

	private static void append(TreeItem[] items, String indent, StringBuilder text) {
		for (TreeItem item : items) {
			text.append(indent).append(item.getText());
			if (item.getExpanded()) {
				append(item.getItems(), indent + "  ", text);
			}
		}
	}
}
