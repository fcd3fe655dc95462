package org.latentworkbench.ui.run;

import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the command lines that do the same as the selected runs. */
public final class CopyCommandHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		String commands = Selected.runs(event).stream().map(RunItem::command).collect(Collectors.joining("\n"));
		if (!commands.isEmpty()) {
			var clipboard = new Clipboard(HandlerUtil.getActiveShell(event).getDisplay());
			try {
				clipboard.setContents(new Object[] { commands }, new Transfer[] { TextTransfer.getInstance() });
			} finally {
				clipboard.dispose();
			}
		}
		return null;
	}
}
