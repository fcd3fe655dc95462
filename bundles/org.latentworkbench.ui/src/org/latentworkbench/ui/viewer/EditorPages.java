package org.latentworkbench.ui.viewer;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.api.InputException;

/** What a tab shows: that it reads, what it read, or what went wrong. */
final class EditorPages {
	private EditorPages() {
	}

	/** While the job reads. */
	static Control reading(Composite parent, ArtefactSource source) {
		Composite page = page(parent);
		Label text = new Label(page, SWT.NONE);
		text.setText("Reading " + source.name().replace("&", "&&") + " …");
		ProgressBar bar = new ProgressBar(page, SWT.HORIZONTAL | SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().hint(text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x * 2, SWT.DEFAULT).applyTo(bar);
		return page;
	}

	/**
	 * What a tab shows once it has read.
	 *
	 * @param page  holds all
	 * @param about the line about the artefact
	 * @param tools the viewer's buttons at its right
	 * @param tab   the buttons that all viewers have, after those
	 * @param body  where the viewer's controls go
	 */
	record Content(Composite page, Label about, ToolBarManager tools, ToolBarManager tab, Composite body) {
		/** Says in the line what the artefact is. */
		void say(String summary) {
			about.setText(summary.replaceAll("\\s+", " ").replace("&", "&&"));
			about.setToolTipText(summary.replace("&", "&&")); // the line may not have room for all of it
		}
	}

	/** A line about the artefact with room for tools, and below it an empty body. */
	static Content content(Composite parent, ArtefactSource source, String summary) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite line = new Composite(page, SWT.NONE);
		line.setLayout(new TabLine());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Label about = new Label(line, SWT.WRAP);
		OriginLink.create(line, source);
		ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		tools.createControl(line);
		ToolBarManager tab = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		tab.createControl(line);
		Composite body = new Composite(page, SWT.NONE);
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Content content = new Content(page, about, tools, tab, body);
		content.say(summary);
		return content;
	}

	/** What went wrong and what can be done. */
	static Control error(Composite parent, ArtefactSource source, Throwable cause, Runnable again, Optional<Runnable> asText) {
		Composite page = page(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(LayoutConstants.getMargins()).applyTo(page);
		Label sign = new Label(page, SWT.NONE);
		sign.setImage(parent.getDisplay().getSystemImage(SWT.ICON_WARNING));
		Label title = new Label(page, SWT.WRAP);
		title.setText((source.name() + " cannot be shown").replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		new Label(page, SWT.NONE);
		// read-only text, so that the message can be copied
		Text message = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		message.setText(words(cause));
		message.setBackground(page.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(message);
		new Label(page, SWT.NONE);
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, "Try &Again", again);
		asText.ifPresent(open -> button(buttons, "Open as &Text", open));
		return page;
	}

	/** A sentence for a person; programming errors name their type, since they may have no message of use. */
	private static String words(Throwable cause) {
		String message = cause.getMessage() == null ? "" : cause.getMessage();
		return switch (cause) {
			case InputException e -> message;
			case OutOfMemoryError e -> "There is not enough memory to read it. Close other tabs, or start the workbench with more "
					+ "memory: LATENT_JAVA_OPTS=-Xmx8g";
			case IOException e -> "The file could not be read: " + message;
			default -> "An unexpected error: " + cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message)
					+ ". The log has the details.";
		};
	}

	private static void button(Composite parent, String text, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, e -> work.run());
	}

	private static Composite page(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(LayoutConstants.getMargins()).applyTo(page);
		return page;
	}
}
