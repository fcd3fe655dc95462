package org.latentworkbench.ui.viewers.report;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Texts and logs of any size, a page at a time. */
public final class TextViewer implements ArtefactViewer<TextViewer.Content> {
	/** What was read: where the pages are, and the last one of a log or the first one of any other text. */
	public record Content(TextPages pages, int page, String text) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		Path file = source.path();
		if (!TextPages.isText(file)) {
			throw new InputException(file + ": this is no text: there are bytes in it that no text has. Open it with the program that wrote it.");
		}
		TextPages pages = TextPages.of(file);
		int page = file.getFileName().toString().endsWith(".log") || file.getFileName().toString().equals("log.txt") ? pages.count() - 1 : 0;
		return new Content(pages, page, pages.page(page));
	}

	@Override
	public String summary(Content content) {
		return Counts.of(content.pages().size(), "byte")
				+ (content.pages().count() == 1 ? "" : " · shown in " + Counts.of(content.pages().count(), "page"));
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		return new TextPane(content, parent, site).control();
	}
}
