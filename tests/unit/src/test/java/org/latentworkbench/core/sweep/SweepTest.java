package org.latentworkbench.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Contribution;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.Replay;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.core.run.RunEvent.Outcome;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.figures.SceneFiles;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Sweeps over a study whose measures can be worked out by hand. */
class SweepTest {
	record Size(@Parameter(help = "How many.", byDefault = "3", min = 1, max = 9) int count) {
	}

	record Curve(@Parameter(help = "Where the best is.", byDefault = "2") double x,
			@Parameter(help = "What is added.", byDefault = "0", min = 0) double y,
			@Parameter(help = "Whether it cannot be done.", byDefault = "false") boolean broken) {
	}

	static final class Draw implements Generator<Size> {
		@Override
		public void run(Size parameters, RunContext run) throws Exception {
			run.table("numbers", Table.of(new Table.Numbers("x", new double[parameters.count()])));
		}
	}

	/** A loss of (x - 3)^2 + y at the last epoch, and a noise that is the seed's. */
	static final class Fit implements Analysis<Curve> {
		@Override
		public void run(Curve p, RunContext run) throws Exception {
			if (p.broken()) {
				throw new IllegalStateException("broken");
			}
			double loss = (p.x() - 3) * (p.x() - 3) + p.y();
			run.curve("loss_curve", Table.of(new Table.Whole("epoch", new long[] { 1, 2 }), new Table.Numbers("Loss", new double[] { 99, loss })));
			run.table("quality", Table.of(new Table.Text("modality", List.of("A", "B")), new Table.Text("measure", List.of("accuracy", "cosine")),
					new Table.Whole("samples", new long[] { 7, 7 }), new Table.Numbers("mean", new double[] { 1 / (1 + loss), Double.NaN })));
			run.table("noise", Table.of(new Table.Text("measure", List.of("noise")),
					new Table.Numbers("value", new double[] { run.random("noise").nextDouble() })));
			run.table("rows", Table.of(new Table.Text("measure", List.of("a word without a number")), new Table.Text("value", List.of("x"))));
		}
	}

	/** Goes on only once another one is at work, too. */
	static final class Meet implements Analysis<Size> {
		static volatile CyclicBarrier barrier = new CyclicBarrier(2);

		@Override
		public void run(Size p, RunContext run) throws Exception {
			barrier.await(60, TimeUnit.SECONDS);
			run.table("numbers", Table.of(new Table.Numbers("x", new double[p.count()])));
		}
	}

	static Registry registry() {
		return Registry.of(List.of(
				info(Kind.ANALYSIS, "meet", List.of(), List.of(new OutputRole("numbers", "table", "")), Meet.class),
				info(Kind.GENERATOR, "draw", List.of(), List.of(new OutputRole("numbers", "table", "")), Draw.class),
				info(Kind.ANALYSIS, "fit", List.of(new InputRole("numbers", "table", false, false, "Numbers.")),
						List.of(new OutputRole("loss_curve", "curve", ""), new OutputRole("quality", "table", "")), Fit.class)));
	}

	private static ContributionInfo info(Kind kind, String id, List<InputRole> inputs, List<OutputRole> outputs,
			Class<? extends Contribution<?>> type) {
		return new ContributionInfo(kind, id, id, "", "", "toys", "1.0.0", inputs, outputs, List.of(), new Implementation() {
			@Override
			public Object create() throws Exception {
				return type.getDeclaredConstructor().newInstance();
			}

			@Override
			public Object createReader() {
				throw new IllegalStateException("toys have no models");
			}
		});
	}

	/** Writes down what it hears. */
	private static final class Heard implements SweepListener {
		final List<SweepEvent> sweep = new ArrayList<>();
		final List<RunEvent> runs = new ArrayList<>();
		Runnable atPoint = () -> { };

		@Override
		public void on(SweepEvent event) {
			sweep.add(event);
			if (event instanceof SweepEvent.PointFinished) {
				atPoint.run();
			}
		}

		@Override
		public void on(int point, RunEvent event) {
			runs.add(event);
		}
	}

	@TempDir
	Path folder;
	private final Heard heard = new Heard();
	private final Cancellation cancellation = new Cancellation();

	@BeforeEach
	void writeAStudy() throws IOException {
		Files.writeString(folder.resolve("study.yaml"), """
				study: Toy
				seed: 4
				steps:
				  data: { use: draw }
				  fit: { use: fit, in: { numbers: data }, with: { y: 1 } }
				""");
	}

	private Sweep prepare(String best, Path configs, String... words) throws InputException {
		return Sweep.prepare(folder, Grid.parse(List.of(words)), best == null ? Optional.empty() : Optional.of(Goal.parse(best)),
				Optional.ofNullable(configs), registry());
	}

	private SweepOutcome sweep(String best, String... words) throws Exception {
		return prepare(best, null, words).run(RunOptions.usual().threads(1).commandLine(List.of("latent", "sweep")), heard, cancellation);
	}

	private JsonObject record(SweepOutcome outcome) throws IOException {
		return JsonParser.parseString(Files.readString(outcome.folder().resolve("sweep.json"))).getAsJsonObject();
	}

	@Test
	void everyCombinationIsARunAndWhatItMeasuredStandsInTheTable() throws Exception {
		SweepOutcome outcome = sweep(null, "fit.x=1,3", "fit.y=0,2,4");
		assertEquals(Outcome.DONE, outcome.outcome());
		assertEquals(7, new RunStore(folder.resolve("results")).runs().size(), "six, and the sweep");
		Table table = TableFiles.read(outcome.folder().resolve("sweep.tsv"));
		assertEquals(List.of("point", "run", "outcome", "fit.x", "fit.y", "fit.Loss", "fit.A.accuracy", "fit.B.cosine", "fit.noise"),
				table.columns().stream().map(Table.Column::name).toList());
		assertEquals(List.of("4", "6", "8", "0", "2", "4"), List.of(table.numbers("fit.Loss")).stream()
				.flatMap(v -> java.util.Arrays.stream(v).mapToObj(d -> Long.toString((long) d))).toList());
		assertEquals(outcome.runs().stream().map(r -> r.run().getId()).toList(), table.texts("run"));
		assertTrue(SceneFiles.read(outcome.folder().resolve("sweep.figure.json")).panels().size() >= 2);
		assertTrue(Files.readString(outcome.folder().resolve("sweep.svg")).contains(outcome.folder().getFileName().toString()),
				"a figure carries the id of what made it");
		assertTrue(Files.size(outcome.folder().resolve("sweep.png")) > 1000);
	}

	@Test
	void stepsThatTheSettingsDoNotTouchAreTakenFromTheRunBefore() throws Exception {
		sweep(null, "fit.x=1,3,5");
		List<Outcome> data = heard.runs.stream().filter(e -> e instanceof RunEvent.StepFinished f && f.step().equals("data"))
				.map(e -> ((RunEvent.StepFinished) e).outcome()).toList();
		assertEquals(List.of(Outcome.DONE, Outcome.REUSED, Outcome.REUSED), data);
		SweepOutcome again = sweep(null, "fit.x=1,3,5");
		assertEquals(3, heard.runs.stream().filter(e -> e instanceof RunEvent.StepFinished f && f.step().equals("fit")
				&& f.outcome() == Outcome.REUSED).count(), "a sweep begun again computes nothing twice");
		assertEquals(4, TableFiles.read(again.folder().resolve("sweep.tsv")).numbers("fit.Loss")[2] - 1, 1e-9, "and has its metrics all the same");
	}

	private SweepOutcome sweep(int threads, String... words) throws Exception {
		return prepare(null, null, words).run(RunOptions.usual().threads(threads).commandLine(List.of("latent", "sweep")), heard, cancellation);
	}

	@Test
	void combinationsAreAtWorkAtTheSameTimeWhereThereAreThreads() throws Exception {
		Files.writeString(folder.resolve("study.yaml"), "study: Toy\nsteps:\n  pair: { use: meet }\n");
		assertEquals(Outcome.DONE, sweep(2, "pair.count=1,2,3,4").outcome(), "each waits for another one");
	}

	@Test
	void whatIsComputedDoesNotDependOnWhatRunsBesideIt() throws Exception {
		SweepOutcome one = sweep(1, "fit.x=1,2,3,4", "seed=1,2");
		Files.walk(folder.resolve("results")).sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
		heard.runs.clear();
		SweepOutcome several = sweep(4, "fit.x=1,2,3,4", "seed=1,2");
		assertEquals(hashes(one), hashes(several));
		assertEquals(2, heard.runs.stream().filter(e -> e instanceof RunEvent.StepFinished f && f.step().equals("data") && f.outcome() == Outcome.DONE).count(),
				"what several need is computed once a seed, the others wait for it");
		assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0),
				java.util.Arrays.stream(TableFiles.read(several.folder().resolve("sweep.tsv")).numbers("point")).boxed().toList(), "in order");
	}

	private static List<String> hashes(SweepOutcome outcome) {
		return outcome.runs().stream().flatMap(r -> r.run().getSteps().stream()).flatMap(s -> s.getArtefacts().stream())
				.map(a -> a.getPath() + " " + a.getSha256()).toList();
	}

	@Test
	void aSweepIsARunForWhatShowsAndExportsRuns() throws Exception {
		SweepOutcome outcome = sweep("loss", "fit.x=1,2.5,4");
		var store = new RunStore(folder.resolve("results"));
		String id = outcome.folder().getFileName().toString();
		RunStore.Entry entry = store.find(id);
		assertEquals("DONE", store.state(entry));
		assertFalse(RunFiles.isSweep(store.latest().orElseThrow().run()), "a study's newest run is one of the sweep's");
		var step = entry.run().getSteps().get(0);
		assertEquals(outcome.runs().stream().map(r -> r.run().getId()).toList(), step.getInputs().stream().map(StepInput::getTarget).toList());
		assertEquals(List.of("figure sweep.figure.json", "file sweep.png", "file sweep.svg", "table best.tsv", "table sweep.tsv", "file best/fit.yaml"),
				step.getArtefacts().stream().map(a -> a.getKind() + " " + a.getPath()).toList());
		assertEquals(List.of("2.5", "1.25"), TableFiles.read(outcome.folder().resolve("best.tsv")).texts("value"));
		String report = Files.readString(outcome.folder().resolve("report.html"));
		assertTrue(report.contains("data:image/svg+xml") && report.contains(">fit.Loss<"), report);
		assertTrue(assertThrows(InputException.class, () -> Replay.of(entry, registry())).getMessage().contains("is a sweep of several runs"));
	}

	@Test
	void theBestCombinationIsAFileThatAStudyCanName() throws Exception {
		SweepOutcome outcome = sweep("loss", "fit.x=1,2.5,4", "data.count=2,5");
		SweepEvent.Best best = outcome.best().orElseThrow();
		assertEquals(Map.of("fit.x", "2.5", "data.count", "2"), best.settings(), "the first of equals");
		assertEquals(1.25, best.value(), 1e-12);
		assertEquals("fit.Loss", best.metric());
		assertEquals(List.of("data.yaml", "fit.yaml"), best.files().stream().map(f -> f.getFileName().toString()).sorted().toList());
		String with = folder.relativize(outcome.folder().resolve("best/fit.yaml")).toString().replace('\\', '/');
		Files.writeString(folder.resolve("study.yaml"), """
				study: Toy
				steps:
				  data: { use: draw }
				  fit: { use: fit, in: { numbers: data }, with: %s }
				""".formatted(with));
		Curve read = (Curve) StudyFile.load(folder, List.of(), registry()).step("fit").orElseThrow().parameters();
		assertEquals(new Curve(2.5, 1, false), read, "also what was not varied");
		JsonObject json = record(outcome);
		assertEquals("DONE", json.get("status").getAsString());
		assertEquals("best/data.yaml", json.getAsJsonObject("best").getAsJsonArray("files").get(1).getAsString());
		assertEquals(6, json.getAsJsonArray("points").size());
		assertEquals("NaN", json.getAsJsonArray("points").get(0).getAsJsonObject().getAsJsonObject("metrics").get("fit.B.cosine").getAsString());
	}

	@Test
	void severalSeedsAreRepeatsWhoseMeanCounts() throws Exception {
		SweepOutcome outcome = sweep("noise:max", "fit.x=1,3", "seed=1..4");
		Table table = TableFiles.read(outcome.folder().resolve("sweep.tsv"));
		double[] noise = table.numbers("fit.noise");
		double first = java.util.Arrays.stream(noise, 0, 4).average().orElseThrow();
		double second = java.util.Arrays.stream(noise, 4, 8).average().orElseThrow();
		SweepEvent.Best best = outcome.best().orElseThrow();
		assertEquals(Math.max(first, second), best.value(), 1e-12);
		assertEquals(List.of("fit.x"), List.copyOf(best.settings().keySet()));
		assertEquals(4, best.runs().size());
	}

	@Test
	void aRunThatFailsStopsNoOtherAndIsNeverBest() throws Exception {
		SweepOutcome outcome = sweep("accuracy", "fit.broken=true,false", "fit.x=1,2");
		assertEquals(Outcome.FAILED, outcome.outcome());
		assertFalse(outcome.inputWasWrong());
		assertEquals(List.of("failed", "failed", "done", "done"), TableFiles.read(outcome.folder().resolve("sweep.tsv")).texts("outcome"));
		assertEquals(Map.of("fit.broken", "false", "fit.x", "2"), outcome.best().orElseThrow().settings());
	}

	@Test
	void cancellingKeepsWhatIsDoneAndSaysSo() throws Exception {
		heard.atPoint = cancellation::cancel;
		SweepOutcome outcome = sweep("loss", "fit.x=1,2,3");
		assertEquals(Outcome.CANCELLED, outcome.outcome());
		assertEquals(1, outcome.runs().size());
		assertEquals("CANCELLED", record(outcome).get("status").getAsString());
		assertEquals(1, TableFiles.read(outcome.folder().resolve("sweep.tsv")).rows());
	}

	@Test
	void aMetricThatNobodyMeasuresEndsTheSweepAfterItsFirstRun() {
		var e = assertThrows(InputException.class, () -> sweep("fit.los", "fit.x=1,2,3"));
		assertTrue(e.getMessage().contains("did you mean 'fit.Loss'?"), e.getMessage());
		assertEquals(1, heard.sweep.stream().filter(SweepEvent.PointFinished.class::isInstance).count());
	}

	@Test
	void wrongSettingsOfAnyCombinationAreToldBeforeAnythingRuns() {
		var e = assertThrows(ProblemsException.class, () -> sweep(null, "data.count=3,30,40", "fit.x=1,2"));
		assertEquals(2, e.problems().size(), "each once: " + e.getMessage());
		assertFalse(Files.exists(folder.resolve("results")));
		assertTrue(assertThrows(ProblemsException.class, () -> sweep(null, "fti.x=1,2")).getMessage().contains("did you mean 'fit'?"));
	}

	@Test
	void aConfigurationNeverReplacesAFileThatIsThere() throws Exception {
		Files.createDirectories(folder.resolve("config"));
		Files.writeString(folder.resolve("config/fit.yaml"), "x: 1\n");
		var e = assertThrows(InputException.class, () -> prepare("loss", folder.resolve("config"), "fit.x=1,2"));
		assertTrue(e.getMessage().contains("there is such a file already"), e.getMessage());
		assertEquals("x: 1\n", Files.readString(folder.resolve("config/fit.yaml")));
	}

	@Test
	void eventsComeInOrder() throws Exception {
		sweep(null, "fit.x=1,3");
		assertEquals(List.of("SweepStarted", "PointStarted", "PointFinished", "PointStarted", "PointFinished", "SweepFinished"),
				heard.sweep.stream().map(e -> e.getClass().getSimpleName()).toList());
	}
}
