package org.latentworkbench.app.help;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/** What F1 and Help > Guide do: they show the guide's page. */
public final class GuideHelp extends AbstractHelpUI {
	@Override
	public void displayHelp() {
		show(Guide.START);
	}

	@Override
	public void displaySearch() {
		reader().ifPresent(GuideEditor::setFocus);
	}

	@Override
	public void search(String expression) {
		reader().ifPresent(guide -> guide.search(expression));
	}

	@Override
	public void displayDynamicHelp() {
		displayHelp();
	}

	/** A context means the first of its pages that there is: a product may come without some. */
	@Override
	public void displayContext(IContext context, int x, int y) {
		Optional<Guide> guide = Guide.shipped();
		show(Stream.of(context.getRelatedTopics()).map(IHelpResource::getHref).map(GuideHelp::path)
				.filter(page -> guide.flatMap(all -> all.page(page)).isPresent()).findFirst().orElse(Guide.START));
	}

	@Override
	public void displayHelpResource(String href) {
		show(path(href));
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	/** A context's file names a page below the documentation; the platform puts the name of the bundle before it. */
	static String path(String href) {
		return href.replaceFirst("^/?org\\.[\\w.]+/", "").replaceFirst("^/", "");
	}

	/** In a dialog beside it, else in the guide's tab. */
	private static void show(String path) {
		DialogGuide.dialog(PlatformUI.getWorkbench().getDisplay()).ifPresentOrElse(dialog -> DialogGuide.show(dialog, path),
				() -> reader().ifPresent(guide -> guide.show(path)));
	}

	/** The guide in the active window, opened where it is not. */
	static Optional<GuideEditor> reader() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of((GuideEditor) window.getActivePage().openEditor(new GuideInput(), GuideEditor.ID));
		} catch (PartInitException e) {
			ILog.of(GuideHelp.class).error("the guide could not be opened", e);
			return Optional.empty();
		}
	}
}
