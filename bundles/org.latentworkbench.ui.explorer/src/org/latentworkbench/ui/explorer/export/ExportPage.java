package org.latentworkbench.ui.explorer.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.export.ExportWish;
import org.latentworkbench.core.export.ExportWish.TableForm;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.figures.Format;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.explorer.Accessibles;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Snapshot;
import org.latentworkbench.ui.explorer.Snapshots;
import org.latentworkbench.ui.explorer.Words;

/** The run, what of it, and where to. */
final class ExportPage extends WizardPage {
	private static final String ALL_STEPS = "All steps";
	private static final String OPENS = "exportOpensFolder";
	private static final int PATH_WIDTH = 50;

	private final RunChoice choice;
	private final List<RunNode> runs = RunChoice.all();
	private final List<ContributionInfo> formats = Snapshots.platform().registry().contributions(Kind.FORMAT);
	private final Map<Format, Button> figures = new EnumMap<>(Format.class);
	private final Map<TableForm, Button> tables = new EnumMap<>(TableForm.class);
	private Combo run;
	private Combo step;
	private FigureOptions options;
	private Button report;
	private Button datasets;
	private Combo datasetFormat;
	private Button models;
	private Text folder;
	private boolean folderTyped;
	private boolean proposing;
	private Button opens;

	ExportPage(RunChoice choice) {
		super("export");
		this.choice = choice;
		setTitle("Export results");
		setDescription("Writes a run's results as files for a paper, a spreadsheet or a colleague.");
		setImageDescriptor(Icons.of("export-banner"));
	}

	@Override
	public void createControl(Composite above) {
		initializeDialogUnits(above);
		Composite page = new Composite(above, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		run = combo(page, "&Run:", runs.stream().map(ExportPage::name).toList());
		step = combo(page, "&Steps:", List.of(ALL_STEPS));
		label(page, "Figures:");
		Composite kinds = row(page);
		for (Format format : Format.values()) {
			figures.put(format, check(kinds, format.name(), format == Format.SVG));
		}
		label(page, "");
		options = new FigureOptions(page, this::check);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(options.control());
		label(page, "Report:");
		report = check(row(page), "&HTML, one file that needs no other", true);
		label(page, "Tables:");
		Composite forms = row(page);
		for (TableForm form : TableForm.values()) {
			tables.put(form, check(forms, form.name(), false));
		}
		label(page, "Datasets:");
		Composite data = row(page);
		datasets = check(data, "&Datasets as", false);
		datasetFormat = new Combo(data, SWT.READ_ONLY);
		datasetFormat.setItems(formatNames());
		datasetFormat.select(0);
		datasetFormat.getAccessible().addAccessibleListener(Accessibles.named("Format of datasets"));
		datasetFormat.addListener(SWT.Selection, event -> datasets.setSelection(true));
		label(page, "Models:");
		models = check(row(page), "&Models, as trainers write them", false);
		folder(page);
		opens = new Button(page, SWT.CHECK);
		opens.setText("&Open the folder afterwards");
		opens.setSelection(InstanceScope.INSTANCE.getNode("org.latentworkbench.ui.explorer").getBoolean(OPENS, true));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(opens);
		run.addListener(SWT.Selection, event -> runChosen(Optional.empty()));
		choice.among(runs).ifPresent(meant -> run.select(runs.indexOf(meant)));
		runChosen(choice.step());
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.latentworkbench.ui.explorer.export");
	}

	private void folder(Composite page) {
		label(page, "&Folder:");
		folder = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(PATH_WIDTH), SWT.DEFAULT).applyTo(folder);
		folder.addModifyListener(event -> {
			folderTyped |= !proposing;
			check();
		});
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("B&rowse ...");
		setButtonLayoutData(browse);
		browse.addListener(SWT.Selection, event -> {
			var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
			dialog.setText("Export");
			dialog.setFilterPath(folder.getText());
			Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
		});
	}

	private static String name(RunNode run) {
		String study = Snapshots.platform().get(run.project()).map(Snapshot::title).orElse(run.project().getName());
		return study + ", " + run.started().map(Words::time).orElse(run.id()) + ", " + Words.status(run.status());
	}

	private String[] formatNames() {
		List<String> names = new ArrayList<>(formats.stream().map(ContributionInfo::name).toList());
		names.add("Folders as steps make them, which lose nothing");
		return names.toArray(String[]::new);
	}

	private static void label(Composite page, String words) {
		Label label = new Label(page, SWT.NONE);
		label.setText(words);
	}

	private static Combo combo(Composite page, String words, List<String> items) {
		label(page, words);
		Combo combo = new Combo(page, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		return combo;
	}

	private static Composite row(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginLeft = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		return row;
	}

	private Button check(Composite parent, String words, boolean chosen) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(words);
		button.setSelection(chosen);
		button.addListener(SWT.Selection, event -> check());
		return button;
	}

	private void runChosen(Optional<String> wanted) {
		List<String> names = new ArrayList<>(List.of(ALL_STEPS));
		chosen().ifPresent(r -> r.steps().stream().map(StepNode::name).forEach(names::add));
		step.setItems(names.toArray(String[]::new));
		step.select(Math.max(0, wanted.map(names::indexOf).orElse(0)));
		if (!folderTyped) {
			proposing = true;
			folder.setText(chosen().map(r -> r.folder().resolve("export").toString()).orElse(""));
			proposing = false;
		}
		check();
	}

	private Optional<RunNode> chosen() {
		return run.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(runs.get(run.getSelectionIndex()));
	}

	private void check() {
		if (folder == null || opens == null && getControl() != null) {
			return; // not all is made yet
		}
		boolean nothing = figures.values().stream().noneMatch(Button::getSelection) && !report.getSelection()
				&& tables.values().stream().noneMatch(Button::getSelection) && !datasets.getSelection() && !models.getSelection();
		options.enable(figures.values().stream().anyMatch(Button::getSelection));
		Optional<String> fault = runs.isEmpty() ? Optional.of("There is no run yet. Run a study first; then its results can be exported.")
				: nothing ? Optional.of("Choose what to export.") : options.fault().or(this::folderFault);
		setErrorMessage(fault.orElse(null));
		setPageComplete(fault.isEmpty());
	}

	private Optional<String> folderFault() {
		try {
			return folder.getText().isBlank() || !Path.of(folder.getText().strip()).isAbsolute()
					? Optional.of("Choose the folder into which the files go; a full path is needed.")
					: Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of("'" + folder.getText() + "' is no folder's name: " + e.getReason());
		}
	}

	/** Keeps what the next export shall begin with. */
	void remember() {
		InstanceScope.INSTANCE.getNode("org.latentworkbench.ui.explorer").putBoolean(OPENS, opens.getSelection());
	}

	RunNode run() {
		return chosen().orElseThrow();
	}

	Path target() {
		return Path.of(folder.getText().strip());
	}

	boolean opensFolder() {
		return opens.getSelection();
	}

	ExportWish wish() {
		Set<String> steps = step.getSelectionIndex() <= 0 ? Set.of() : Set.of(step.getText());
		Optional<String> format = !datasets.getSelection() ? Optional.empty()
				: Optional.of(datasetFormat.getSelectionIndex() < formats.size() ? formats.get(datasetFormat.getSelectionIndex()).id()
						: ExportWish.FOLDERS);
		return new ExportWish(steps, chosen(figures), options.options().fromRun(run().id()), options.dpi(), report.getSelection(), chosen(tables),
				format, models.getSelection());
	}

	private static <K> Set<K> chosen(Map<K, Button> buttons) {
		return buttons.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).collect(Collectors.toSet());
	}
}
