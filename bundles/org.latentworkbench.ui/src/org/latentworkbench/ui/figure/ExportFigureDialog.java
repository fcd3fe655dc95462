package org.latentworkbench.ui.figure;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.LayoutConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.figures.Format;
import org.latentworkbench.ui.preferences.FigurePreferences.ExportTheme;
import org.latentworkbench.ui.selection.LinkedSelection;

/** Format, size, resolution, theme and file of an exported figure, beside a preview of its page. */
final class ExportFigureDialog extends TitleAreaDialog {
	private static final String FOLDER = "folder";
	private static final String MESSAGE = "The run that made it is written into the file.";
	private static final int PREVIEW = 420;
	private static final String[] THEMES = { "Light, for paper", "Dark, for slides", "As in the window" };

	private final SeenFigure seen;
	private final Path origin;
	private final IDialogSettings kept;
	private final boolean space;
	private ExportChoice choice;
	private Path file;
	private Combo format;
	private Text width;
	private Text height;
	private Text dpi;
	private Combo theme;
	private Button transparent;
	private Text degrees;
	private Text seconds;
	private Text path;
	private Composite stage;
	private FigureCanvas preview;

	/** @param origin what the figure was made from: gives the file its name */
	ExportFigureDialog(Shell parent, SeenFigure seen, Path origin, ExportChoice last, IDialogSettings kept) {
		super(parent);
		this.seen = seen;
		this.origin = origin;
		this.kept = kept;
		space = seen.figure().panels().stream().anyMatch(Axes3D.class::isInstance);
		choice = last.format() == Format.GIF && !space
				? new ExportChoice(Format.PNG, last.widthMm(), last.heightMm(), last.dpi(), last.theme(), last.transparent(),
						last.degrees(), last.seconds())
				: last;
	}

	/** What was chosen. */
	ExportChoice choice() {
		return choice;
	}

	/** Where it shall be written. */
	Path file() {
		return file;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Export Figure");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.latentworkbench.ui.exportFigure");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Export the figure as it is seen");
		setMessage(MESSAGE);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(LayoutConstants.getMargins()).applyTo(area);
		fields(area);
		stage = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(PREVIEW, PREVIEW * 3 / 4).applyTo(stage);
		preview = new FigureCanvas(stage, SWT.BORDER);
		stage.addListener(SWT.Resize, e -> arrange());
		place(area);
		changed();
		return area;
	}

	private void fields(Composite area) {
		Composite form = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(form);
		GridDataFactory.fillDefaults().applyTo(form);
		format = combo(form, "&Format:", Arrays.stream(Format.values()).map(Format::name).toArray(String[]::new),
				choice.format().ordinal());
		width = number(form, "&Width:", choice.widthMm(), "mm");
		height = number(form, "&Height:", choice.heightMm(), "mm");
		dpi = number(form, "&Resolution:", choice.dpi(), "dpi");
		theme = combo(form, "&Theme:", THEMES, choice.theme().ordinal());
		new Label(form, SWT.NONE);
		transparent = new Button(form, SWT.CHECK);
		transparent.setText("Tran&sparent ground");
		transparent.setSelection(choice.transparent());
		transparent.addListener(SWT.Selection, e -> changed());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(transparent);
		degrees = number(form, "Turn &by:", choice.degrees(), "degrees");
		seconds = number(form, "&in:", choice.seconds(), "seconds");
	}

	private Combo combo(Composite form, String label, String[] items, int selected) {
		new Label(form, SWT.NONE).setText(label);
		Combo combo = new Combo(form, SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(selected);
		combo.addListener(SWT.Selection, e -> changed());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
		return combo;
	}

	private Text number(Composite form, String label, double value, String unit) {
		new Label(form, SWT.NONE).setText(label);
		Text text = new Text(form, SWT.BORDER);
		text.setText(plain(value));
		text.addListener(SWT.Modify, e -> changed());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		new Label(form, SWT.NONE).setText(unit);
		return text;
	}

	private void place(Composite area) {
		Composite line = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
		new Label(line, SWT.NONE).setText("Fi&le:");
		path = new Text(line, SWT.BORDER);
		path.setText(suggested());
		path.addListener(SWT.Modify, e -> changed());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(path);
		Button browse = new Button(line, SWT.PUSH);
		browse.setText("Br&owse …");
		browse.addListener(SWT.Selection, e -> browse());
	}

	private String suggested() {
		Path folder = Optional.ofNullable(kept.get(FOLDER)).map(Path::of).filter(Files::isDirectory)
				.orElseGet(() -> LinkedSelection.studyOf(origin));
		String name = origin.getFileName().toString();
		int dot = name.indexOf('.');
		return folder.resolve((dot > 0 ? name.substring(0, dot) : name) + "." + choice.ending()).toString();
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		Path now = Path.of(path.getText().isBlank() ? suggested() : path.getText());
		dialog.setFilterPath(String.valueOf(now.toAbsolutePath().getParent()));
		dialog.setFileName(String.valueOf(now.getFileName()));
		dialog.setFilterExtensions(new String[] { "*." + choice.ending() });
		String chosen = dialog.open();
		if (chosen != null) {
			path.setText(chosen);
		}
	}

	/** Takes over what the fields say, or says what is wrong with them. */
	private void changed() {
		if (path == null) {
			return;
		}
		Format chosen = Format.values()[format.getSelectionIndex()];
		boolean gif = chosen == Format.GIF;
		transparent.setEnabled(!gif);
		degrees.setEnabled(gif && space);
		seconds.setEnabled(gif && space);
		Optional<String> problem = problem();
		setErrorMessage(problem.orElse(null));
		boolean there = problem.isEmpty() && Files.exists(Path.of(path.getText().strip()));
		setMessage(there ? "The file is there already; it will be replaced." : MESSAGE, there ? IMessageProvider.WARNING : IMessageProvider.NONE);
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(problem.isEmpty());
		}
		if (problem.isPresent()) {
			return;
		}
		choice = new ExportChoice(chosen, value(width), value(height), value(dpi), ExportTheme.values()[theme.getSelectionIndex()],
				transparent.getSelection(), value(degrees), value(seconds));
		String named = path.getText();
		String before = named.toLowerCase(Locale.ROOT);
		for (Format each : Format.values()) {
			String ending = "." + each.name().toLowerCase(Locale.ROOT);
			if (each != chosen && before.endsWith(ending)) {
				path.setText(named.substring(0, named.length() - ending.length()) + "." + choice.ending());
			}
		}
		preview.preview(seen.figure().sized(choice.widthMm(), choice.heightMm()), choice.theme().in(seen.theme()));
		arrange();
	}

	private Optional<String> problem() {
		return range(width, "The width", ExportChoice.LEAST_MM, ExportChoice.MOST_MM, "mm")
				.or(() -> range(height, "The height", ExportChoice.LEAST_MM, ExportChoice.MOST_MM, "mm"))
				.or(() -> range(dpi, "The resolution", ExportChoice.LEAST_DPI, ExportChoice.MOST_DPI, "dpi"))
				.or(() -> range(degrees, "The turn", 1, 3600, "degrees")).or(() -> range(seconds, "The turn", .5, 120, "seconds"))
				.or(this::noFile);
	}

	private Optional<String> noFile() {
		try {
			Path to = Path.of(path.getText().strip());
			return path.getText().isBlank() ? Optional.of("Say in which file it shall be written.")
					: Files.isDirectory(to) ? Optional.of(to + " is a folder. Add the name of a file.") : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of("\"" + path.getText() + "\" can be no file: " + e.getReason() + ".");
		}
	}

	private static Optional<String> range(Text field, String what, double least, double most, String unit) {
		double value = value(field);
		return value >= least && value <= most ? Optional.empty()
				: Optional.of(what + " is \"" + field.getText() + "\", expected " + plain(least) + " to " + plain(most) + " " + unit + ".");
	}

	private static double value(Text field) {
		try {
			return Double.parseDouble(field.getText().strip().replace(',', '.'));
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
	}

	/** The page in the middle of the stage, in its own shape. */
	private void arrange() {
		Rectangle room = stage.getClientArea();
		double scale = Math.min(room.width / choice.widthMm(), room.height / choice.heightMm());
		int w = Math.max(1, (int) (choice.widthMm() * scale));
		int h = Math.max(1, (int) (choice.heightMm() * scale));
		preview.setBounds((room.width - w) / 2, (room.height - h) / 2, w, h);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Export", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	@Override
	protected void okPressed() {
		file = Path.of(path.getText().strip());
		boolean sized = Math.abs(choice.widthMm() - seen.widthMm()) > .01 || Math.abs(choice.heightMm() - seen.heightMm()) > .01;
		choice.keep(kept, sized);
		if (file.toAbsolutePath().getParent() != null) {
			kept.put(FOLDER, file.toAbsolutePath().getParent().toString());
		}
		super.okPressed();
	}
}
