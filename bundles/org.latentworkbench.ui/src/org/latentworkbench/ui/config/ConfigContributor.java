package org.latentworkbench.ui.config;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** The actions of the menus: those of the text on its page; undo and redo, which are the same history, on both. */
public final class ConfigContributor extends MultiPageEditorActionBarContributor {
	private static final String[] TEXT_ONLY = { ActionFactory.CUT.getId(), ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(),
			ActionFactory.SELECT_ALL.getId(), ActionFactory.DELETE.getId(), ActionFactory.FIND.getId(), ActionFactory.PRINT.getId(),
			ITextEditorActionConstants.GOTO_LINE };

	private ConfigEditor editor;

	@Override
	public void setActiveEditor(IEditorPart part) {
		editor = part instanceof ConfigEditor e ? e : null;
		super.setActiveEditor(part);
	}

	@Override
	public void setActivePage(IEditorPart page) {
		IActionBars bars = getActionBars();
		if (editor == null || bars == null) {
			return;
		}
		ITextEditor text = editor.yaml();
		for (String id : new String[] { ActionFactory.UNDO.getId(), ActionFactory.REDO.getId() }) {
			bars.setGlobalActionHandler(id, text.getAction(id));
		}
		for (String id : TEXT_ONLY) {
			IAction action = page == text ? text.getAction(id) : null;
			bars.setGlobalActionHandler(id, action);
		}
		bars.updateActionBars();
	}
}
