package org.latentworkbench.ui.viewer;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.figure.FigureCommands;
import org.latentworkbench.ui.selection.SelectionLink;

/** The buttons that every viewer's line has: reset, export, copy, link, another view, help. Each appears when it can do something. */
final class TabTools {
	private static final String FIGURE = "figure";
	private static final String LINK = "link";
	private static final String VIEWS = "views";
	private static final String HELP = "help";

	private final IEditorSite site;
	private final ToolBarManager bar;

	/** @param help the id of the viewer's help */
	TabTools(IEditorSite site, ToolBarManager bar, String help) {
		this.site = site;
		this.bar = bar;
		for (String group : List.of(FIGURE, LINK, VIEWS, HELP)) {
			bar.add(new GroupMarker(group));
		}
		Action action = new Action("Help") {
			@Override
			public void run() {
				PlatformUI.getWorkbench().getHelpSystem().displayHelp(help);
			}
		};
		action.setToolTipText("Help for this view (F1)");
		action.setImageDescriptor(Icons.of("help"));
		bar.appendToGroup(HELP, action);
		bar.update(true);
	}

	void resets() {
		command(FigureCommands.RESET);
	}

	void exports() {
		command(FigureCommands.EXPORT);
		command(FigureCommands.COPY);
	}

	private void command(String id) {
		bar.appendToGroup(FIGURE, new CommandContributionItem(
				new CommandContributionItemParameter(site, null, id, CommandContributionItem.STYLE_PUSH)));
		update();
	}

	/** A switch that takes the view out of the linked selection and back. */
	void links(SelectionLink link) {
		bar.appendToGroup(LINK, new LinkedAction(link));
		update();
	}

	/** A menu of the other viewers, where there are any. */
	void views(ViewerInfo shown, List<ViewerInfo> all, Consumer<ViewerInfo> choose) {
		if (all.size() < 2) {
			return;
		}
		Action action = new Action(shown.name(), IAction.AS_DROP_DOWN_MENU) {
			@Override
			public void run() {
				choose.accept(all.get((all.indexOf(shown) + 1) % all.size()));
			}
		};
		action.setToolTipText("View as: other ways to look at the same");
		shown.icon().ifPresent(action::setImageDescriptor);
		action.setMenuCreator(new ViewsMenu(shown, all, choose));
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		bar.appendToGroup(VIEWS, item);
		update();
	}

	private record ViewsMenu(ViewerInfo shown, List<ViewerInfo> all, Consumer<ViewerInfo> choose) implements IMenuCreator {
		@Override
		public Menu getMenu(Control parent) {
			Menu menu = new Menu(parent);
			fill(menu);
			return menu;
		}

		@Override
		public Menu getMenu(Menu parent) {
			Menu menu = new Menu(parent);
			fill(menu);
			return menu;
		}

		private void fill(Menu menu) {
			for (ViewerInfo each : all) {
				Action view = new Action(each.name(), IAction.AS_RADIO_BUTTON) {
					@Override
					public void run() {
						if (isChecked() && !each.id().equals(shown.id())) {
							choose.accept(each);
						}
					}
				};
				view.setChecked(each.id().equals(shown.id()));
				each.icon().ifPresent(view::setImageDescriptor);
				new ActionContributionItem(view).fill(menu, -1);
			}
		}

		@Override
		public void dispose() {
			// the tool bar disposes its menus
		}
	}

	private void update() {
		bar.update(true);
		bar.getControl().requestLayout();
	}

	void dispose() {
		bar.dispose();
	}
}
