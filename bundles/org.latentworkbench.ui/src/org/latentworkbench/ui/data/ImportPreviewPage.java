package org.latentworkbench.ui.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.study.DataImport;
import org.latentworkbench.data.text.RawTable;

/** What is in the files: the first rows, types, missing values; how a file is read, and what is taken of it. */
final class ImportPreviewPage extends WizardPage {
	/** The family of the jobs that look into files. */
	static final Object LOOKING = new Object();
	private static final List<Character> DELIMITERS = List.of('\t', ',', ';');
	private static final List<String> DELIMITER_NAMES = List.of("Tab", "Comma", "Semicolon");
	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"),
			StandardCharsets.ISO_8859_1);
	private static final int COLUMNS = 30;
	private static final int CHARACTERS = 14;
	private static final int LINES = 7;

	private final List<ImportSource> sources;
	private final Supplier<Path> study;
	private Combo file;
	private Text name;
	private Combo delimiter;
	private Combo charset;
	private Combo ids;
	private Text missing;
	private Button shared;
	private Label size;
	private Table parts;
	private Button type;
	private Table head;
	private Job job;
	private boolean filling;
	/** The words for missing values with which the files were read last. */
	private List<String> looked = List.of();

	/** @param study the folder of the study that they go into */
	ImportPreviewPage(List<ImportSource> sources, Supplier<Path> study) {
		super("preview", "What is in the files", null);
		this.sources = sources;
		this.study = study;
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(page);
		label(page, "&File:");
		file = new Combo(page, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		label(page, "&Modality:");
		name = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		label(page, "&Delimiter:");
		delimiter = combo(page, DELIMITER_NAMES);
		label(page, "&Encoding:");
		charset = combo(page, CHARSETS.stream().map(Charset::displayName).toList());
		label(page, "&Sample ids:");
		ids = combo(page, List.of());
		label(page, "Missing &words:");
		missing = new Text(page, SWT.BORDER);
		missing.setText(String.join(" ", DatasetFormat.Options.USUAL_MISSING));
		missing.setToolTipText("The words that stand for a missing value, with blanks between; an empty cell always does");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(missing);
		size = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(size);
		type = new Button(page, SWT.PUSH);
		type.setText("&Change Type");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(type);
		parts = table(page, SWT.VIRTUAL | SWT.CHECK | SWT.MULTI);
		String[] titles = { "Name", "Type", "Missing", "Holds" };
		for (String title : titles) {
			column(parts, title);
		}
		head = table(page, SWT.NONE);
		shared = new Button(page, SWT.CHECK);
		shared.setText("&Leave out samples that are not in all files (else every file must have all)");
		GridDataFactory.fillDefaults().span(4, 1).applyTo(shared);
		listeners();
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.importData");
	}

	private void listeners() {
		file.addListener(SWT.Selection, e -> show());
		name.addModifyListener(e -> change(s -> s.name(name.getText().strip())));
		delimiter.addListener(SWT.Selection, e -> relayout());
		charset.addListener(SWT.Selection, e -> relayout());
		ids.addListener(SWT.Selection, e -> {
			change(s -> s.idColumn(ids.getSelectionIndex()));
			parts.clearAll();
		});
		missing.addListener(SWT.DefaultSelection, e -> lookAgain());
		missing.addListener(SWT.FocusOut, e -> lookAgain());
		parts.addListener(SWT.SetData, this::fill);
		parts.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				change(s -> s.take(parts.indexOf((TableItem) e.item), ((TableItem) e.item).getChecked()));
			}
		});
		parts.addListener(SWT.DefaultSelection, e -> changeType());
		type.addListener(SWT.Selection, e -> changeType());
	}

	/** The words for missing values. */
	List<String> missing() {
		return Arrays.stream(missing.getText().strip().split("\\s+")).filter(w -> !w.isEmpty()).distinct().toList();
	}

	/** Whether samples that are not in all files are left out. */
	boolean shared() {
		return shared.getSelection();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			file.setItems(sources.stream().map(s -> s.file().getFileName().toString()).toArray(String[]::new));
			file.select(0);
			show();
			look();
			file.setFocus();
		}
	}

	private Optional<ImportSource> current() {
		int at = file.getSelectionIndex();
		return at < 0 || at >= sources.size() ? Optional.empty() : Optional.of(sources.get(at));
	}

	private interface Change {
		void on(ImportSource source);
	}

	private void change(Change change) {
		if (!filling) {
			current().ifPresent(change::on);
			check();
		}
	}

	private void relayout() {
		current().ifPresent(s -> {
			s.layout(new RawTable.Layout(DELIMITERS.get(delimiter.getSelectionIndex()), CHARSETS.get(charset.getSelectionIndex())));
			look();
		});
	}

	/** When other words mean that a value is missing: to read large files again takes a while. */
	private void lookAgain() {
		if (!missing().equals(looked)) {
			look();
		}
	}

	private void changeType() {
		current().filter(s -> s.seen().isPresent() && s.text()).ifPresent(s -> {
			try {
				for (int i : parts.getSelectionIndices()) {
					s.type(i, s.type(i) == Modality.Type.CONTINUOUS ? Modality.Type.CATEGORICAL : Modality.Type.CONTINUOUS);
				}
				check();
			} catch (InputException e) {
				setErrorMessage(e.getMessage());
			}
			parts.clearAll();
		});
	}

	/** Looks into all files, one after the other, in a job; the one in front first. */
	private void look() {
		if (job != null) {
			job.cancel();
		}
		setPageComplete(false);
		setMessage("Reading …");
		setErrorMessage(null);
		Display display = getShell().getDisplay();
		List<ImportSource> all = List.copyOf(sources);
		List<String> words = missing();
		looked = words;
		Path folder = study.get();
		job = new Job("Looking into data files") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Set<String> known = StudySamples.of(folder, monitor::isCanceled);
				for (ImportSource source : all) {
					try {
						ImportSource.Seen seen = source.look(words, known, monitor::isCanceled);
						later(monitor, () -> source.seen(seen));
					} catch (CancellationException e) {
						return Status.CANCEL_STATUS;
					} catch (InputException | IOException | OutOfMemoryError e) {
						later(monitor, () -> failed(source, e));
						return Status.OK_STATUS;
					} catch (RuntimeException e) {
						ILog.of(ImportPreviewPage.class).error("looking into " + source.file(), e);
						later(monitor, () -> failed(source, e));
						return Status.OK_STATUS;
					}
				}
				later(monitor, ImportPreviewPage.this::ready);
				return Status.OK_STATUS;
			}

			private void later(IProgressMonitor monitor, Runnable work) {
				display.asyncExec(() -> {
					if (!monitor.isCanceled() && getControl() != null && !getControl().isDisposed()) {
						work.run();
					}
				});
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == LOOKING;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void failed(ImportSource source, Throwable cause) {
		file.select(sources.indexOf(source));
		show();
		setErrorMessage(cause instanceof OutOfMemoryError ? source.file() + ": there is not enough memory to read it"
				: cause.getMessage() == null ? cause.toString() : cause.getMessage());
		setMessage(null);
	}

	private void ready() {
		setMessage("Untick what is not needed. Columns of numbers and of categories become modalities of their own.");
		show();
		check();
	}

	private void check() {
		String problem = null;
		boolean all = true;
		for (ImportSource source : sources) {
			all &= source.seen().isPresent();
			if (source.seen().isPresent() && problem == null) {
				try {
					source.item();
					problem = DataImport.nameProblem(source.name()).orElse(null);
				} catch (InputException e) {
					problem = e.getMessage();
				}
			}
		}
		setErrorMessage(problem);
		setPageComplete(all && problem == null && !sources.isEmpty());
	}

	/** Shows the file that is chosen. */
	private void show() {
		filling = true;
		Optional<ImportSource> source = current();
		Optional<ImportSource.Seen> seen = source.flatMap(ImportSource::seen);
		boolean text = source.map(ImportSource::text).orElse(false);
		name.setText(source.map(ImportSource::name).orElse(""));
		for (Combo combo : List.of(delimiter, charset, ids)) {
			combo.setEnabled(text);
		}
		type.setEnabled(text);
		source.flatMap(ImportSource::layout).ifPresent(l -> {
			delimiter.select(DELIMITERS.indexOf(l.delimiter()));
			charset.select(CHARSETS.indexOf(l.charset()));
		});
		ids.setItems(text && seen.isPresent() ? seen.get().titles().stream()
				.limit(Math.max(COLUMNS, source.get().idColumn() + 1)).toArray(String[]::new) : new String[0]);
		ids.select(source.map(ImportSource::idColumn).orElse(0));
		size.setText(seen.map(s -> String.format(Locale.ENGLISH, text ? "%,d samples, %,d columns" : "%,d samples, %,d modalities", s.rows(),
				s.parts().size())).orElse(""));
		parts.setItemCount(0);
		parts.clearAll();
		parts.setItemCount(seen.map(s -> s.parts().size()).orElse(0));
		preview(seen);
		filling = false;
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		ImportSource source = current().orElse(null);
		if (source == null || source.seen().isEmpty() || event.index >= source.seen().get().parts().size()) {
			return;
		}
		ImportSource.Part part = source.seen().get().parts().get(event.index);
		boolean id = source.text() && event.index == source.idColumn();
		item.setText(new String[] { part.name(), id ? "sample ids" : source.type(event.index).name().toLowerCase(Locale.ROOT),
				part.missing() == 0 ? "" : String.format(Locale.ENGLISH, "%,d", part.missing()), part.note() });
		item.setChecked(id || source.taken(event.index));
		item.setGrayed(id);
	}

	private void preview(Optional<ImportSource.Seen> seen) {
		head.setRedraw(false);
		head.removeAll();
		while (head.getColumnCount() > 0) {
			head.getColumn(head.getColumnCount() - 1).dispose();
		}
		if (seen.isPresent()) {
			int columns = Math.min(COLUMNS, seen.get().titles().size());
			for (int j = 0; j < columns; j++) {
				column(head, seen.get().titles().get(j));
			}
			List<String> words = missing();
			int id = current().map(c -> c.text() ? c.idColumn() : 0).orElse(0);
			for (List<String> row : seen.get().head()) {
				TableItem item = new TableItem(head, SWT.NONE);
				for (int j = 0; j < Math.min(columns, row.size()); j++) {
					boolean none = j != id && (row.get(j).isEmpty() || words.contains(row.get(j)));
					item.setText(j, none && row.get(j).isEmpty() ? "–" : row.get(j));
					if (none) {
						item.setForeground(j, head.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
					}
				}
			}
		}
		head.setRedraw(true);
	}

	private static Table table(Composite parent, int style) {
		Table table = new Table(parent, style | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(SWT.DEFAULT, LINES * table.getItemHeight()).applyTo(table);
		return table;
	}

	private static void column(Table table, String title) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setWidth(new PixelConverter(table).convertWidthInCharsToPixels(CHARACTERS));
	}

	private static Combo combo(Composite parent, List<String> items) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	@Override
	public void dispose() {
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
