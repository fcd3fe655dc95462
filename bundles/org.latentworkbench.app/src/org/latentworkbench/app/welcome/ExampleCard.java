package org.latentworkbench.app.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ColorUtil;

/** An example: its picture, its name, what it is about, and what to do with it. */
final class ExampleCard {
	private static final String BUNDLE = "org.latentworkbench.app";
	private static final String PICTURES = "icons/examples/";
	private static final int MARGIN = 10;
	private static final int ROUND = 8;
	/** How much of the text's colour a line has, in percent. */
	private static final int LINE_SHARE = 25;
	private static final int SENTENCE_WIDTH = 280;

	private ExampleCard() {
	}

	static Composite create(Composite parent, Example example, Actions actions) {
		Composite card = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(2 * MARGIN, MARGIN / 2).applyTo(card);
		card.addListener(SWT.Paint, event -> {
			Rectangle area = card.getClientArea();
			event.gc.setAntialias(SWT.ON);
			event.gc.setForeground(new Color(ColorUtil.blend(card.getForeground().getRGB(), card.getBackground().getRGB(), LINE_SHARE)));
			event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
		});
		Label picture = new Label(card, SWT.NONE);
		Image image = picture(example.name()).createImage();
		picture.setImage(image);
		picture.addListener(SWT.Dispose, event -> image.dispose());
		picture.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "A picture of " + example.title();
			}
		});
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(picture);

		Composite words = new Composite(card, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		GridLayoutFactory.fillDefaults().applyTo(words);
		Label title = new Label(words, SWT.WRAP);
		title.setText(example.title().replace("&", "&&"));
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		Label sentence = new Label(words, SWT.WRAP);
		sentence.setText(example.sentence().replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(SENTENCE_WIDTH, SWT.DEFAULT).applyTo(sentence);
		Composite buttons = new Composite(words, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		Button run = button(buttons, "Open and run", "Opens a copy of " + example.title() + " and runs all its steps");
		run.addListener(SWT.Selection, event -> actions.open(example, true));
		run.setEnabled(actions.known(Actions.RUN_STUDY));
		button(buttons, "Open", "Opens a copy of " + example.title() + " in the workspace").addListener(SWT.Selection,
				event -> actions.open(example, false));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(card, WelcomePart.HELP);
		return card;
	}

	private static Button button(Composite parent, String text, String tooltip) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tooltip);
		return button;
	}

	/** The picture of an example, or one for any. */
	private static ImageDescriptor picture(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, PICTURES + name + ".svg")
				.or(() -> ResourceLocator.imageDescriptorFromBundle(BUNDLE, PICTURES + "any.svg"))
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
