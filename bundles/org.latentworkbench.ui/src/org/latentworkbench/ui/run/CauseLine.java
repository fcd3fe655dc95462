package org.latentworkbench.ui.run;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.latentworkbench.ui.run.RunColumn.TroubleRow;

/** Says in full, below the runs, why the selected one did not work, and leads to the place; takes no room where there is nothing to say. */
final class CauseLine {
	private final Link link;
	private Optional<TroubleRow> shown = Optional.empty();

	/** @param parent has a grid layout with one column */
	CauseLine(Composite parent, IWorkbenchPage page) {
		link = new Link(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).indent(LayoutConstants.getMargins()).exclude(true).applyTo(link);
		link.setVisible(false);
		link.addListener(SWT.Selection, e -> shown.ifPresent(row -> Places.open(page, row.trouble(), row.run())));
	}

	/** Shows what there is to say of what is selected. */
	void show(IStructuredSelection selection) {
		shown = switch (selection.getFirstElement()) {
			case TroubleRow row -> Optional.of(row);
			case RunItem run -> first(run, run.troubles());
			case RunItem.Step step when step.cause().isPresent() -> first(step.run(), step.run().troubles().stream()
					.filter(t -> t.message().startsWith(step.name() + ": ")).toList());
			case null, default -> Optional.empty();
		};
		String text = shown.map(row -> words(row.trouble())).orElse("");
		boolean visible = !text.isEmpty();
		if (!text.equals(link.getText()) || visible != link.getVisible()) {
			link.setText(text);
			link.setVisible(visible);
			((GridData) link.getLayoutData()).exclude = !visible;
			link.getParent().layout();
		}
	}

	private static Optional<TroubleRow> first(RunItem run, List<Trouble> troubles) {
		return troubles.stream().findFirst().map(t -> new TroubleRow(run, t));
	}

	/** With the place as a link; what looks like markup in a message is shown as it is. */
	private static String words(Trouble trouble) {
		String message = trouble.message().replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
		return trouble.place().map(p -> "<a>" + p.file().getFileName() + ":" + p.line() + "</a>  ").orElse("<a>Log</a>  ") + message;
	}
}
