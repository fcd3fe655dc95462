package org.latentworkbench.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The skeleton of the menu bar and the tool bar; the other bundles add to it at its groups: {@code menu:study?after=new}, {@code run},
 * {@code history} or {@code additions}, the same for {@code menu:run}, and {@code toolbar:org.eclipse.ui.main.toolbar?after=new},
 * {@code run} or {@code additions}.
 */
final class LatentActionBarAdvisor extends ActionBarAdvisor {
	private static final ActionFactory[] ACTIONS = { ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, ActionFactory.SAVE,
			ActionFactory.SAVE_ALL, ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
			ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.RESET_PERSPECTIVE,
			ActionFactory.PREFERENCES, ActionFactory.INTRO, ActionFactory.ABOUT };

	private static final String STUDY_MENU = "study";
	private static final String RUN_MENU = "run";
	private static final String[] OWN_GROUPS = { "new", "run", "history" };

	private IWorkbenchWindow window;

	LatentActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow opened) {
		window = opened;
		for (ActionFactory factory : ACTIONS) {
			register(factory.create(opened));
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		MenuManager file = menu(bar, "&File", IWorkbenchActionConstants.M_FILE);
		file.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		file.add(new GroupMarker("new"));
		file.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		group(file, "close", ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		group(file, "save", ActionFactory.SAVE, ActionFactory.SAVE_ALL);
		file.add(new Separator("exchange")); // import and export
		file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		file.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		group(file, "quit", ActionFactory.QUIT);

		MenuManager edit = menu(bar, "&Edit", IWorkbenchActionConstants.M_EDIT);
		group(edit, IWorkbenchActionConstants.UNDO_EXT, ActionFactory.UNDO, ActionFactory.REDO);
		group(edit, IWorkbenchActionConstants.CUT_EXT, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		group(edit, "select", ActionFactory.SELECT_ALL);
		// where the text editor puts its own entries
		edit.add(new Separator(IWorkbenchActionConstants.FIND_EXT));
		edit.add(new Separator(IWorkbenchActionConstants.ADD_EXT));
		edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));

		ownMenu(bar, "&Study", STUDY_MENU);
		ownMenu(bar, "&Run", RUN_MENU);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));

		MenuManager windows = menu(bar, "&Window", IWorkbenchActionConstants.M_WINDOW);
		MenuManager views = new MenuManager("Show &View", "showView");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		windows.add(views);
		windows.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
		windows.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		group(windows, "preferences", ActionFactory.PREFERENCES);

		MenuManager help = menu(bar, "&Help", IWorkbenchActionConstants.M_HELP);
		help.add(getAction(ActionFactory.INTRO.getId()));
		help.add(new Separator(IWorkbenchActionConstants.HELP_START));
		help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		group(help, "about", ActionFactory.ABOUT);
	}

	@Override
	protected void fillCoolBar(ICoolBarManager bar) {
		bar.add(new GroupMarker("new"));
		bar.add(new GroupMarker("run"));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(new GroupMarker("appearance"));
		bar.add(new GroupMarker("find"));
	}

	/** A menu that stays out of sight until somebody adds to one of its groups. */
	private static void ownMenu(IMenuManager bar, String text, String id) {
		MenuManager menu = menu(bar, text, id);
		for (String group : OWN_GROUPS) {
			menu.add(new Separator(group));
		}
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private static MenuManager menu(IMenuManager bar, String text, String id) {
		MenuManager menu = new MenuManager(text, id);
		bar.add(menu);
		return menu;
	}

	private void group(IMenuManager menu, String id, ActionFactory... actions) {
		menu.add(new Separator(id));
		for (ActionFactory factory : actions) {
			menu.add(getAction(factory.getId()));
		}
	}
}
