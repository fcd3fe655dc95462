package org.latentworkbench.ui.theme;

import java.util.Locale;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

/** Makes the window light, dark or as the system is; without a word, the other of light and dark. */
public final class SwitchThemeHandler extends AbstractHandler implements IElementUpdater {
	/** The command's id. */
	public static final String COMMAND = "org.latentworkbench.ui.switchTheme";
	/** Its parameter: {@code light}, {@code dark} or {@code system}. */
	public static final String THEME = "theme";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Display display = PlatformUI.getWorkbench().getDisplay();
		String wanted = event.getParameter(THEME);
		try {
			WindowTheme.choose(display, wanted != null ? Choice.valueOf(wanted.toUpperCase(Locale.ROOT))
					: WindowTheme.dark(display) ? Choice.LIGHT : Choice.DARK);
		} catch (IllegalArgumentException e) {
			throw new ExecutionException("the theme is '" + wanted + "'; expected light, dark or system", e);
		}
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
	}

	/** The choice that holds has a mark in menus. */
	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		if (parameters.get(THEME) instanceof String theme) {
			element.setChecked(theme.equalsIgnoreCase(WindowTheme.choice().name()));
		}
	}
}
