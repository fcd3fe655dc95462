package org.latentworkbench.ui.theme;

import java.util.Hashtable;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Light or dark: what the window is, what the person chose, and word of a change. On the window's thread. */
public final class WindowTheme {
	/** What a person chooses. */
	public enum Choice {
		/** As the system is, also when that changes. */
		SYSTEM,
		LIGHT,
		DARK
	}

	private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
	/** Where the platform remembers the theme; nothing there means that it follows the system. */
	private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String KEY = "themeid";
	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

	/** A toolkit that was told to be light or dark tells everybody that its settings changed, some moments later. */
	private static final int ECHO_MILLIS = 1500;

	/** A theme that the engine takes for another one, so that it applies it again. */
	private record Anew(String getId, String getLabel) implements ITheme {
	}

	private static boolean switching;
	/** One and the same, so that a second change begins the time anew. */
	private static final Runnable ECHO_OVER = () -> switching = false;
	private static Optional<Boolean> systemDark = Optional.empty();

	private WindowTheme() {
	}

	/**
	 * Looks at the system once, before the platform's theme touches it: a toolkit that was told to be dark says that the system is. And
	 * follows it from then on.
	 */
	public static void follow(Display display) {
		systemDark = Optional.of(Display.isSystemDarkTheme());
		LostRows.follow(display);
		DimmedWords.follow(display);
		followColours(display);
		display.addListener(SWT.Settings, event -> {
			if (!switching) {
				look(display);
			}
		});
	}

	/**
	 * The toolkit has the colours of a theme some time after its change, and says so then. What took colours from it until then has those of
	 * the theme before; so the theme is applied again.
	 */
	private static void followColours(Display display) {
		ToolkitColours[] known = { ToolkitColours.of(display) };
		display.addListener(SWT.Settings, event -> {
			ToolkitColours before = known[0];
			known[0] = ToolkitColours.of(display);
			if (!known[0].equals(before)) {
				display.asyncExec(() -> {
					before.replaceBy(known[0], display);
					engine(display).filter(engine -> engine.getActiveTheme() != null).ifPresent(engine -> applyAgain(display, engine));
				});
			}
		});
	}

	private static void applyAgain(Display display, IThemeEngine engine) {
		ITheme active = engine.getActiveTheme();
		changing(display, () -> engine.setTheme(new Anew(active.getId(), active.getLabel()), false));
	}

	/** What the toolkit says about a change of ours says nothing about the system. */
	private static void changing(Display display, Runnable change) {
		switching = true;
		change.run();
		SectionGrounds.fill(display);
		display.timerExec(ECHO_MILLIS, ECHO_OVER);
	}

	private static void look(Display display) {
		if (choice() == Choice.SYSTEM && Display.isSystemDarkTheme() != dark(display)) {
			systemDark = Optional.of(Display.isSystemDarkTheme());
			choose(display, Choice.SYSTEM);
		}
	}

	/** What was chosen. */
	public static Choice choice() {
		String id = preferences().get(KEY, "");
		return id.isEmpty() ? Choice.SYSTEM : id.startsWith(DARK_ID) ? Choice.DARK : Choice.LIGHT;
	}

	/** Whether the window is dark now. */
	public static boolean dark(Display display) {
		return engine(display).map(engine -> engine.getActiveTheme() != null && engine.getActiveTheme().getId().startsWith(DARK_ID))
				.orElse(false);
	}

	/** Changes the whole window at once, and remembers it. */
	public static void choose(Display display, Choice choice) {
		engine(display).ifPresent(engine -> {
			boolean dark = choice == Choice.DARK || choice == Choice.SYSTEM && systemDark.orElseGet(Display::isSystemDarkTheme);
			if (choice == Choice.SYSTEM) {
				forget();
			}
			changing(display, () -> engine.setTheme(dark ? DARK_ID : LIGHT_ID, choice != Choice.SYSTEM));
		});
	}

	/** Gives a control a name in the themes' stylesheets, which colour it then, also after a change. */
	public static void style(Control control, String name) {
		control.setData(CSS_CLASS, name);
	}

	/**
	 * Runs something each time that the theme has changed and all controls have their new colours, until the control is disposed. For what
	 * took colours from the platform and keeps them. Runs again when the toolkit's own colours follow the theme.
	 */
	public static void onChange(Control control, Runnable repaint) {
		context().ifPresent(context -> onChange(control, repaint, context));
	}

	private static void onChange(Control control, Runnable repaint, BundleContext context) {
		EventHandler handler = event -> control.getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				repaint.run();
			}
		});
		var topic = new Hashtable<String, Object>();
		topic.put(EventConstants.EVENT_TOPIC, IThemeEngine.Events.THEME_CHANGED);
		ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class, handler, topic);
		control.addDisposeListener(event -> registration.unregister());
	}

	/** None where the window runs without themes. */
	private static Optional<IThemeEngine> engine(Display display) {
		return context().flatMap(context -> Optional.ofNullable(context.getServiceReference(IThemeManager.class)).map(context::getService))
				.map(themes -> themes.getEngineForDisplay(display));
	}

	/** None where a control is shown in a process without bundles. */
	private static Optional<BundleContext> context() {
		return Optional.ofNullable(FrameworkUtil.getBundle(WindowTheme.class)).map(Bundle::getBundleContext);
	}

	private static void forget() {
		try {
			preferences().remove(KEY);
			preferences().flush();
		} catch (BackingStoreException e) {
			ILog.of(WindowTheme.class).warn("the choice of the theme could not be saved", e);
		}
	}

	private static Preferences preferences() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
