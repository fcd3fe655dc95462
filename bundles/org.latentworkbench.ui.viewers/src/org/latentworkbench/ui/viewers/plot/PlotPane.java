package org.latentworkbench.ui.viewers.plot;

import java.util.Optional;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.ui.figure.FigureTools;
import org.latentworkbench.ui.figure.FigureView;
import org.latentworkbench.ui.figure.LookMemento;
import org.latentworkbench.ui.viewer.ViewerSite;

/** What all plots have: a line for choices, the figure, the tools, linked selection, export, reset, and what is kept when the tab closes. */
public final class PlotPane {
	private static final String LOOK = "look";

	private final ViewerSite site;
	private final Composite choices;
	private final FigureView view;
	private boolean shown;

	/** @param chooses whether there is a line of choices above the figure */
	public PlotPane(Composite parent, ViewerSite site, boolean chooses) {
		this.site = site;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		choices = new Composite(all, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		choices.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).exclude(!chooses).applyTo(choices);
		choices.setVisible(chooses);
		view = new FigureView(all, site.source().path(), Optional.of(site.selection()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(view.canvas());
		view.says(text -> site.editor().getActionBars().getStatusLineManager().setMessage(text));
		site.resets(view::reset);
	}

	/** Where choices go, one after the other. */
	public Composite choices() {
		return choices;
	}

	/** What shows it. */
	public FigureView view() {
		return view;
	}

	/** Shows a figure: the first time in the way in which it was looked at last, later in the way in which it is looked at now. */
	public void show(Figure figure) {
		view.show(figure);
		if (!shown) {
			shown = true;
			site.kept().flatMap(k -> Optional.ofNullable(k.getChild(LOOK)))
					.ifPresent(kept -> view.look(LookMemento.read(kept).emphasising(view.look().emphasised())));
			FigureTools.add(view, site.tools());
			site.tools().update(true);
			site.exports(view);
			if (site.tools() instanceof ToolBarManager bar) {
				bar.getControl().requestLayout();
			}
		}
	}

	/** Writes down how the figure is looked at; viewers with choices of their own call it from their keepers. */
	public void keep(IMemento memento) {
		LookMemento.write(view.look(), memento.createChild(LOOK));
	}

	/** What takes the focus. */
	public Control focus() {
		return view.canvas();
	}
}
