package org.latentworkbench.ui.viewers.latent;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What one draws with on the chart, how many samples are decoded along it, and the buttons that keep positions. */
final class DrawLine {
	private static final int MOST = 60;

	/**
	 * @param says  told what was kept or went wrong
	 * @param hints told what to do with a tool
	 */
	DrawLine(Composite line, LatentSession session, TrailTool trail, StripPane strip, Consumer<String> says, Consumer<String> hints) {
		new Label(line, SWT.NONE).setText("Draw:");
		ToolBar tools = new ToolBar(line, SWT.FLAT);
		ScreenReader.names(tools, () -> "Draw: " + trail.tool().label());
		for (DrawTool tool : DrawTool.values()) {
			ToolItem item = new ToolItem(tools, SWT.RADIO);
			item.setText(tool.label());
			item.setToolTipText(tool.hint());
			item.setSelection(tool == DrawTool.LOOK);
			item.addListener(SWT.Selection, e -> {
				if (item.getSelection()) {
					trail.tool(tool);
					hints.accept(tool.hint());
				}
			});
		}
		Fields.spinner(line, "Samples:", 1, MOST, session.count(), session::count);
		KeepAction keep = new KeepAction(session, says);
		Fields.button(line, "&Keep point…", "Writes the current point into the study's data", () -> keep.ask(line.getShell(), Optional.empty()));
		Button path = Fields.button(line, "Keep pa&th…", "Writes the positions along what is drawn into the study's data", () -> strip.positions()
				.ifPresent(positions -> keep.ask(line.getShell(), Optional.of(positions))));
		path.setEnabled(false);
		session.listen(change -> path.setEnabled(session.trail().filter(Trail::whole).isPresent()));
	}
}
