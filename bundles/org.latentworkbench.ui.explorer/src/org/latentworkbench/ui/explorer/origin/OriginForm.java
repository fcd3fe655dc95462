package org.latentworkbench.ui.explorer.origin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.explorer.Words;
import org.latentworkbench.ui.viewer.ArtefactOpener;

/** The sections of an origin page. */
final class OriginForm {
	private final FormToolkit toolkit;
	private final ScrolledForm form;
	private final IWorkbenchPage page;
	private final OriginLinks links;

	OriginForm(FormToolkit toolkit, ScrolledForm form, IWorkbenchPage page) {
		this.toolkit = toolkit;
		this.form = form;
		this.page = page;
		links = new OriginLinks(page);
	}

	void fill(OriginFacts facts) {
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = 2;
		layout.makeColumnsEqualWidth = true;
		form.getBody().setLayout(layout);
		form.setText("Where does this come from?  " + facts.title());
		message(facts);
		if (facts.step().isPresent()) {
			result(facts, facts.step().get());
			new OriginLineage(toolkit, links).create(FactRows.section(toolkit, form.getBody(), "Made from", 1), facts);
			inputs(facts);
			settings(facts);
			said(facts);
		}
		run(facts);
		if (facts.step().isEmpty()) {
			steps(facts);
		}
		form.reflow(true);
	}

	private void message(OriginFacts facts) {
		String status = facts.step().map(StepRun::getStatus).orElse(facts.state());
		String cause = facts.step().map(StepRun::getCause).orElse(facts.run().run().getCause());
		boolean bad = "FAILED".equals(status);
		String words = Words.status(status == null ? "" : status) + (cause == null ? "" : ": " + cause);
		form.setMessage(words, bad ? IMessageProvider.ERROR : IMessageProvider.INFORMATION);
	}

	private void result(OriginFacts facts, StepRun step) {
		var rows = new FactRows(toolkit, form.getBody(), facts.artefact().isPresent() ? "What it is and what made it" : "The step");
		facts.artefact().ifPresent(artefact -> {
			Path path = facts.run().folder().resolve(artefact.getPath());
			rows.link("File", artefact.getPath(), () -> links.openArtefact(path, artefact, step, facts.run().run()));
			rows.text("Kind", Kinds.one(artefact.getKind() == null ? Kinds.FILE : artefact.getKind()).replaceFirst("^an? ", ""));
			rows.text("Size", Words.bytes(artefact.getBytes()));
			rows.hash("SHA-256", artefact.getSha256());
		});
		rows.text("Step", step.getName());
		rows.text("Made by", facts.use().map(use -> use.name() + " (" + step.getUse() + ")").orElse(step.getUse() + ", which is not installed here"));
		rows.text("Plug-in", join(step.getBundle(), step.getBundleVersion()));
		rows.text("Status", Words.status(step.getStatus() == null ? "" : step.getStatus()));
		rows.text("Cause", step.getCause());
		if (step.getReusedFrom() != null) {
			rows.link("Taken over from", "run " + step.getReusedFrom(),
					() -> links.showOrigin(facts.run().folder().resolveSibling(step.getReusedFrom())));
		}
		rows.text("Started", time(step.getStarted()));
		rows.text("Took", Words.seconds(step.getSeconds()));
		rows.text("CPU time", step.getCpuSeconds() > 0 ? Words.seconds(step.getCpuSeconds()) : null);
		rows.text("Largest memory", step.getPeakMemory() > 0 ? Words.bytes(step.getPeakMemory()) : null);
		rows.text("Engine", join(step.getEngine(), step.getDevice() == null ? null : "on " + step.getDevice()));
		rows.text("Threads", step.getThreads() > 0 ? Integer.toString(step.getThreads()) : null);
		rows.text("Seed", Long.toString(step.getSeed()));
	}

	private void inputs(OriginFacts facts) {
		var rows = new FactRows(toolkit, form.getBody(), "Inputs");
		if (facts.inputs().isEmpty()) {
			rows.sentence("The step reads nothing: it makes its data.");
		}
		for (OriginFacts.Input input : facts.inputs()) {
			rows.link(input.role(), input.target() + (input.today().isEmpty() ? "" : " (" + input.today() + ")"),
					() -> links.open(input.path(), input.made()));
			rows.hash("SHA-256", input.sha256());
		}
	}

	private void settings(OriginFacts facts) {
		var rows = new FactRows(toolkit, form.getBody(), "Parameters");
		if (facts.settings().isEmpty()) {
			rows.sentence("The step has no parameters.");
		}
		for (OriginFacts.Setting setting : facts.settings()) {
			rows.text(setting.name(), setting.value() + (setting.usual() ? "" : "  (not the usual value)"));
		}
	}

	/** What the step said of itself, for instance which conventions it keeps to. */
	private void said(OriginFacts facts) {
		if (!facts.said().isEmpty()) {
			var rows = new FactRows(toolkit, form.getBody(), "How it was done");
			facts.said().forEach(rows::text);
		}
	}

	private void run(OriginFacts facts) {
		RunStore.Entry entry = facts.run();
		Run run = entry.run();
		var rows = new FactRows(toolkit, form.getBody(), "The run");
		if (facts.step().isPresent()) {
			rows.link("Run", run.getId(), () -> links.showOrigin(entry.folder()));
		} else {
			rows.text("Run", run.getId());
		}
		rows.text("Study", run.getStudy());
		rows.text("Status", Words.status(facts.state()));
		rows.text("Cause", run.getCause());
		rows.text("Started", time(run.getStarted()));
		rows.text("Ended", time(run.getEnded()));
		rows.text("Goes on from", run.getResumes());
		rows.text("Settings", run.getSettings().isEmpty() ? null : String.join(", ", run.getSettings()));
		rows.text("Seed", Long.toString(run.getSeed()));
		rows.text("Host", run.getHost());
		rows.text("System", join(run.getOs(), run.getCores() > 0 ? run.getCores() + " processors" : null));
		rows.text("Java", run.getJvm());
		rows.text("Product", run.getProduct());
		rows.text("Command", run.getCommandLine());
		Composite buttons = rows.buttons();
		if (run.getCommandLine() != null && !run.getCommandLine().isEmpty()) {
			button(buttons, "Copy Command", () -> copy(run.getCommandLine()));
		}
		file(buttons, "Open Log", entry.folder().resolve("log.txt"));
		file(buttons, "Open Record", entry.folder().resolve("run.json"));
	}

	private void file(Composite buttons, String text, Path file) {
		if (Files.isRegularFile(file)) {
			button(buttons, text, () -> new ArtefactOpener(page).openText(file));
		}
	}

	private void button(Composite parent, String text, Runnable work) {
		Button button = toolkit.createButton(parent, text, SWT.PUSH);
		button.addListener(SWT.Selection, event -> work.run());
	}

	private void copy(String text) {
		var clipboard = new Clipboard(form.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private void steps(OriginFacts facts) {
		var rows = new FactRows(toolkit, form.getBody(), "Steps");
		for (StepRun step : facts.run().run().getSteps()) {
			String status = step.getStatus() == null ? "" : step.getStatus();
			rows.link(step.getName(), step.getUse() + ", " + Words.status(status) + (status.equals("DONE") ? " in " + Words.seconds(step.getSeconds()) : "")
					+ Optional.ofNullable(step.getCause()).map(cause -> ": " + cause).orElse(""),
					() -> links.showOrigin(facts.run().folder().resolve(step.getName())));
			for (Artefact artefact : step.getArtefacts()) {
				if (!Kinds.FILE.equals(artefact.getKind())) {
					rows.link("", artefact.getName() + ", " + artefact.getKind(),
							() -> links.showOrigin(facts.run().folder().resolve(artefact.getPath())));
				}
			}
		}
	}

	private static String join(String... words) {
		String joined = String.join(" ", java.util.Arrays.stream(words).filter(w -> w != null && !w.isEmpty()).toList());
		return joined.isEmpty() ? null : joined;
	}

	private static String time(String iso) {
		try {
			return iso == null ? null : Words.time(Instant.parse(iso));
		} catch (DateTimeParseException e) {
			return iso;
		}
	}
}
