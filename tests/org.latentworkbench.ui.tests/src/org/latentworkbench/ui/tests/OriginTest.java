package org.latentworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.run.Hashes;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.explorer.origin.OriginEditor;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.theme.WindowTheme.Choice;

class OriginTest {
	private static final String RUN = "20260101-100000-aaaa";

	@TempDir
	private Path folder;

	@BeforeEach
	@AfterEach
	void clear() throws Exception {
		Ui.clear();
	}

	/** A run whose second step read the first one's dataset and a file of the study. */
	private IProject study() throws Exception {
		Path study = Studies.make(folder, "one");
		Path run = Studies.run(study, RUN, "2026-01-01T10:00:00Z", "DONE");
		Run record = RunStore.read(run).run();
		record.setHost("lab-7");
		record.setCommandLine("latent run one");
		StepRun data = record.getSteps().get(0);
		data.setBundle("org.latentworkbench.generators");
		data.setBundleVersion("1.0.0");
		data.setParameters("{\"samples\":12}");
		data.setFacts("{\"positions\":\"posterior means (mu)\"}");
		StepRun map = ModelFactory.eINSTANCE.createStepRun();
		map.setName("map");
		map.setUse("far-away");
		map.setBundle("org.example.far");
		map.setStatus("FAILED");
		map.setCause("the numbers are no numbers");
		map.setParameters("{}");
		map.getInputs().add(input("dataset", "data", data.getArtefacts().get(0).getSha256()));
		map.getInputs().add(input("extra", "./data/clinic.csv", Hashes.of(study.resolve("data/clinic.csv"))));
		record.getSteps().add(map);
		RunFiles.write(record, run.resolve("run.json"));
		return Explorers.open(study);
	}

	private static StepInput input(String role, String target, String sha256) {
		StepInput input = ModelFactory.eINSTANCE.createStepInput();
		input.setRole(role);
		input.setTarget(target);
		input.setSha256(sha256);
		return input;
	}

	/** What the page in front says. */
	private static String page() {
		Composite form = Ui.controls(Ui.window().getShell(), org.eclipse.ui.forms.widgets.ScrolledForm.class).stream()
				.filter(Composite::isVisible).findFirst().map(Composite.class::cast).orElse(null);
		return form == null ? "" : Ui.controls(form, Text.class).stream().map(Text::getText).toList() + " "
				+ Ui.controls(form, Hyperlink.class).stream().map(Hyperlink::getText).toList();
	}

	private static void showOrigin(Path path) throws Exception {
		Explorers.command("org.latentworkbench.ui.showOrigin", Map.of("path", path.toString()));
		Ui.until("the page is there", () -> page().contains(RUN), OriginTest::page);
	}

	@Test
	void aTabsOriginLeadsToThePageThatTellsAll() throws Exception {
		study();
		Explorers studies = Explorers.studies();
		TreeItem dataset = studies.expand("A study of twelve", "Results", "Jan 1", "data", "data  3");
		studies.select(dataset.getData());
		Explorers.command("org.latentworkbench.ui.explorer.open", Map.of());
		Ui.until("the tab says where it comes from", () -> Ui.controls(Ui.window().getShell(), Link.class).stream()
				.anyMatch(l -> l.isVisible() && l.getText().contains("data of run " + RUN)));
		Link link = Ui.controls(Ui.window().getShell(), Link.class).stream().filter(l -> l.getText().contains("data of run")).findFirst().orElseThrow();
		link.notifyListeners(SWT.Selection, new Event());
		Ui.until("the page is there", () -> page().contains(RUN), OriginTest::page);
		assertEquals(OriginEditor.ID, Ui.page().getActiveEditor().getSite().getId());
		String page = page();
		for (String fact : List.of("dataset", "data/data", "(correlated-multiomics)", "org.latentworkbench.generators 1.0.0", "12  (not the usual value)",
				"lab-7", "latent run one", "done", "posterior means (mu)")) {
			assertTrue(page.contains(fact), fact + " is missing: " + page);
		}
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("origin");
	}

	@Test
	void aFailedStepTellsItsCauseAndItsInputsLeadFurther() throws Exception {
		IProject study = study();
		Path run = study.getLocation().toPath().resolve("results").resolve(RUN);
		showOrigin(run.resolve("map"));
		String page = page();
		assertTrue(page.contains("the numbers are no numbers") && page.contains("far-away, which is not installed here"), page);
		assertTrue(page.contains("./data/clinic.csv (unchanged since)"), page);
		Tree lineage = Ui.controls(Ui.page().getActiveEditor().getSite().getShell(), Tree.class).stream()
				.filter(t -> t.isVisible() && t.getItemCount() == 1 && t.getItem(0).getText().startsWith("map")).findFirst().orElseThrow();
		assertEquals(List.of("data/data  correlated-multiomics", "./data/clinic.csv  a file of the study"), Explorers.texts(lineage.getItem(0)));
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("origin-failed");
		Hyperlink upstream = Ui.controls(Ui.window().getShell(), Hyperlink.class).stream().filter(l -> l.isVisible() && l.getText().equals("data"))
				.findFirst().orElseThrow();
		upstream.setFocus();
		Event enter = new Event();
		enter.character = SWT.CR;
		upstream.notifyListeners(SWT.KeyDown, enter);
		Ui.until("the page of the input opens", () -> page().contains("(correlated-multiomics)"), OriginTest::page);
	}

	@Test
	void theRecordOfARunOpensAsAPageWithItsSteps() throws Exception {
		IProject study = study();
		IEditorPart editor = IDE.openEditor(Ui.page(), study.getFile("results/" + RUN + "/run.json"));
		assertEquals(OriginEditor.ID, editor.getSite().getId());
		Ui.until("the page is there", () -> page().contains("correlated-multiomics, done in 1.5 s"), OriginTest::page);
		assertTrue(page().contains("far-away, failed: the numbers are no numbers"), OriginTest::page);
		Ui.settle();
		Picture.of(Ui.window().getShell()).keep("origin-run");
	}

	@Test
	void aFileThatNoRunMadeIsToldSo() throws Exception {
		IProject study = study();
		Explorers.command("org.latentworkbench.ui.showOrigin", Map.of("path", study.getFile("data/clinic.csv").getLocation().toString()));
		Ui.until("the page says so", () -> Ui.controls(Ui.window().getShell(), org.eclipse.swt.widgets.Label.class).stream()
				.anyMatch(l -> l.isVisible() && l.getText().contains("was made by no run")));
	}

	@Test
	void thePageAndTheExplorerAreDarkInTheDark() throws Exception {
		IProject study = study();
		try {
			WindowTheme.choose(Ui.window().getShell().getDisplay(), Choice.DARK);
			Explorers.studies().expand("A study of twelve", "Results", "Jan 1", "data");
			showOrigin(study.getLocation().toPath().resolve("results").resolve(RUN).resolve("data/data"));
			Composite form = Ui.controls(Ui.window().getShell(), org.eclipse.ui.forms.widgets.ScrolledForm.class).stream()
					.filter(Composite::isVisible).findFirst().orElseThrow();
			Ui.until("the page is dark", () -> ground(form) < 100, () -> "brightness " + ground(form));
			Ui.settle();
			Picture.of(Ui.window().getShell()).keep("origin-dark");
		} finally {
			WindowTheme.choose(Ui.window().getShell().getDisplay(), Choice.SYSTEM);
			Ui.settle();
		}
	}

	private static int ground(Composite control) {
		Ui.settle();
		var colour = Picture.of(control).ground(new Rectangle(0, 0, control.getBounds().width, control.getBounds().height));
		return (colour.red + colour.green + colour.blue) / 3;
	}
}
