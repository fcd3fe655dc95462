package org.latentworkbench.app.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;
import org.latentworkbench.ui.study.RecentStudies;

/** What a person sees first: the examples, a new study, data, what was open last, the guide. */
public final class WelcomePart extends IntroPart {
	/** The context that F1 shows. */
	static final String HELP = "org.latentworkbench.app.welcome";

	private static final int MARGIN = 24;
	private static final int GAP = 32;
	private static final int MOST_RECENT = 6;
	/** Two columns need room for so many letters. */
	private static final int TWO_COLUMNS = 96;

	private ScrolledComposite scroll;
	private Composite page;
	private Composite columns;
	private Composite recent;
	private Actions actions;

	@Override
	public void createPartControl(Composite parent) {
		actions = new Actions(getIntroSite().getWorkbenchWindow());
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, MARGIN).applyTo(page);
		heading(page);
		columns = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
		GridLayoutFactory.fillDefaults().spacing(GAP, MARGIN).applyTo(columns);
		examples(column(columns, true, "Examples"));
		Composite side = new Composite(columns, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(side);
		GridLayoutFactory.fillDefaults().spacing(0, MARGIN).applyTo(side);
		begin(column(side, false, "Begin"));
		recent = column(side, false, "Recent studies");
		learn(column(side, false, "Learn"));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);

		scroll.setContent(page);
		scroll.addListener(SWT.Resize, event -> fit());
		listRecent();
	}

	private void heading(Composite parent) {
		Composite heading = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN / 2, 0).applyTo(heading);
		Label icon = new Label(heading, SWT.NONE);
		ResourceLocator.imageDescriptorFromBundle("org.latentworkbench.app", "icons/latent48.png").ifPresent(descriptor -> {
			Image image = descriptor.createImage();
			icon.setImage(image);
			icon.addListener(SWT.Dispose, event -> image.dispose());
		});
		GridDataFactory.fillDefaults().span(1, 2).applyTo(icon);
		Label name = new Label(heading, SWT.NONE);
		name.setText("Latent Workbench");
		name.setFont(JFaceResources.getHeaderFont());
		text(heading, "Fit latent-variable models to your data, look into their latent space, and find what hangs together.");
	}

	private void examples(Composite parent) {
		List<Example> examples = Example.shipped();
		for (Example example : examples) {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(ExampleCard.create(parent, example, actions));
		}
		if (examples.isEmpty()) {
			text(parent, "This product came without examples. Begin with a study of your own.");
		}
	}

	private void begin(Composite parent) {
		command(parent, Actions.NEW_STUDY, "New study …", "A folder that says what to do with which data", Map.of());
		command(parent, Actions.OPEN_STUDY, "Open a study …", "A folder with a file study.yaml", Map.of());
		command(parent, Actions.IMPORT_DATA, "Import data …", "TSV, CSV, NumPy, HDF5, AnnData, IDX or a folder of images", Map.of());
	}

	private void learn(Composite parent) {
		command(parent, Actions.CHEAT_SHEET, "Start the tutorial", "Step by step, beside your work",
				Map.of("cheatSheetId", "org.latentworkbench.app.tutorial"));
		command(parent, Actions.GUIDE, "Read the guide", "First steps, every view, methods and formats explained", Map.of());
	}

	private void command(Composite parent, String command, String text, String about, Map<String, String> parameters) {
		if (actions.known(command)) {
			link(parent, text, about, () -> actions.run(command, parameters));
		}
	}

	/** The studies lie on disks that may be slow. */
	private void listRecent() {
		Job job = Job.createSystem("Recent studies", (ICoreRunnable) monitor -> {
			List<Path> studies = RecentStudies.platform().all();
			if (!page.isDisposed()) {
				page.getDisplay().asyncExec(() -> show(studies));
			}
		});
		job.schedule();
	}

	private void show(List<Path> studies) {
		if (page.isDisposed()) {
			return;
		}
		if (studies.isEmpty()) {
			text(recent, "The studies that you open are listed here.");
		}
		for (Path study : studies.subList(0, Math.min(MOST_RECENT, studies.size()))) {
			link(recent, study.getFileName().toString(), study.getParent().toString(), () -> actions.open(study));
		}
		fit();
	}

	private static Composite column(Composite parent, boolean wide, String title) {
		Composite column = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(wide ? SWT.DEFAULT : 1, SWT.DEFAULT).applyTo(column);
		GridLayoutFactory.fillDefaults().applyTo(column);
		Label label = new Label(column, SWT.NONE);
		label.setText(title);
		label.setFont(JFaceResources.getHeaderFont());
		return column;
	}

	private static void link(Composite parent, String text, String about, Runnable action) {
		Link link = new Link(parent, SWT.NONE);
		link.setText("<a>" + text.replace("&", "&&") + "</a>");
		link.addListener(SWT.Selection, event -> action.run());
		text(parent, about);
	}

	private static void text(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(label);
	}

	/** One column where the window is narrow or the letters are large. */
	private void fit() {
		GC gc = new GC(page);
		double letter = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		int width = scroll.getClientArea().width;
		boolean two = width > TWO_COLUMNS * letter;
		GridLayout layout = (GridLayout) columns.getLayout();
		layout.numColumns = two ? 3 : 1;
		layout.makeColumnsEqualWidth = two;
		((GridData) columns.getChildren()[0].getLayoutData()).horizontalSpan = two ? 2 : 1;
		scroll.setMinSize(0, page.computeSize(width, SWT.DEFAULT, true).y);
		page.layout(true, true);
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// looks the same small
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
