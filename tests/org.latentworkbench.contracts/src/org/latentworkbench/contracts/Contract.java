package org.latentworkbench.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.Contribution;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.ModelReader;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.OutputRole;

/**
 * What every generator, trainer and analysis has to keep, as JUnit tests on small inputs:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() throws Exception {
 *     return Contract.of(PluginXml.read(Path.of("plugin.xml"), "my.bundle", getClass().getClassLoader()).get(0))
 *             .with("rounds: 5").tests();
 * }
 * </pre>
 *
 * Inputs are those of {@link TinyStudy} by kind, unless a test binds others. Parameters have their defaults, unless a test
 * says otherwise; a required parameter that names a modality or a feature gets one of the tiny study.
 */
public final class Contract {
	private static final long PATIENCE_NANOS = 200_000_000;
	private static final int TRIES = 3;
	private static final long SEED = 2024;
	private static final String MODEL = "model";

	private final ContributionInfo info;
	private final List<String> settings = new ArrayList<>();
	private final Map<String, Object> bound = new LinkedHashMap<>();
	private final Map<String, DatasetFormat> formats = new LinkedHashMap<>();

	private Contract(ContributionInfo info) {
		this.info = info;
	}

	public static Contract of(ContributionInfo info) {
		return new Contract(info);
	}

	/** @param yaml a line {@code name: value} for a parameter, for instance to make training short */
	public Contract with(String... yaml) {
		settings.addAll(List.of(yaml));
		return this;
	}

	/** @param input what to bind to a role instead of the tiny study's input: a Dataset, LatentModel, Table, Path or List of Paths */
	public Contract input(String role, Object input) {
		bound.put(role, input);
		return this;
	}

	/** @param ending of files that the contribution may read with this format, without the dot */
	public Contract format(String ending, DatasetFormat format) {
		formats.put(ending, format);
		return this;
	}

	/** The tests; each one is independent of the others. */
	public Stream<DynamicTest> tests() {
		var tests = new ArrayList<DynamicTest>();
		add(tests, "says what it is, takes and makes", this::declaration);
		add(tests, "explains every parameter, and its defaults bind", () -> ParameterContract.check(info));
		add(tests, "makes every output it declares, and no other", this::outputs);
		add(tests, "gives the same bytes for the same seed", this::sameSeed);
		add(tests, "gives the same bytes on two threads", this::threads);
		add(tests, "keeps nothing between two runs of one object", this::stateless);
		add(tests, "stops when the run is cancelled", this::cancellation);
		add(tests, "fails in words, without outputs, when an input is missing", this::missingInputs);
		add(tests, "fails in words, without outputs, when a name is unknown", this::unknownNames);
		if (info.kind() == ContributionInfo.Kind.ANALYSIS && info.inputs().stream().anyMatch(r -> r.kind().equals(MODEL))) {
			add(tests, "works with a model of one latent dimension, or says that it needs more", this::oneDimension);
		}
		if (info.kind() == ContributionInfo.Kind.TRAINER) {
			add(tests, "reads back the models it writes", this::models);
		}
		return tests.stream();
	}

	private void add(List<DynamicTest> tests, String what, Executable test) {
		tests.add(dynamicTest(info.id() + " " + what, test));
	}

	private void declaration() {
		assertTrue(info.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), "the id " + info.id() + " is not lower-case words joined by '-'");
		assertFalse(info.name().isBlank(), "there is no name");
		assertTrue(info.summary().endsWith("."), "the summary is no sentence: '" + info.summary() + "'");
		assertFalse(info.outputs().isEmpty(), "there are no outputs");
		for (InputRole role : info.inputs()) {
			assertTrue(Kinds.ALL.contains(role.kind()), "input " + role.role() + ": " + role.kind());
		}
		for (OutputRole role : info.outputs()) {
			assertTrue(Kinds.ALL.contains(role.kind()), "output " + role.name() + ": " + role.kind());
		}
	}

	private void outputs() throws Exception {
		try (var run = run(1)) {
			var written = run.outputs();
			for (OutputRole role : info.outputs()) {
				assertTrue(!role.exact() || run.wrote(role.kind(), role.name()), "the " + role.kind() + " " + role.name()
						+ " is declared, but was not written");
			}
			for (var output : written) {
				assertTrue(info.outputs().stream().anyMatch(r -> r.kind().equals(output.kind()) && r.matches(output.name())), "the "
						+ output.kind() + " " + output.name() + " was written, but is not declared");
			}
		}
	}

	private void sameSeed() throws Exception {
		try (var one = run(1); var other = run(1)) {
			assertEquals(List.of(), Outputs.differences(one, other));
		}
	}

	private void threads() throws Exception {
		try (var one = run(1); var two = run(2)) {
			assertEquals(List.of(), Outputs.differences(one, two));
		}
	}

	private void stateless() throws Exception {
		var object = info.create();
		Record parameters = parameters();
		try (var first = context(1); var second = context(1)) {
			call(object, parameters, first);
			call(object, parameters, second);
			assertEquals(List.of(), Outputs.differences(first, second));
		}
	}

	/** Cancels before the first check, after it, and half-way; how long stopping takes is the best of a few tries. */
	private void cancellation() throws Exception {
		long checks;
		try (var whole = run(1)) {
			checks = whole.checks();
		}
		assertTrue(checks > 0, "it never asks whether the run was cancelled, reports no progress and writes nothing");
		for (int threads = 1; threads <= 2; threads++) {
			for (long after : new long[] { 0, 1, checks / 2 }) {
				if (after < checks) {
					cancelled(after, threads);
				}
			}
		}
	}

	private void cancelled(long after, int threads) throws Exception {
		long took = Long.MAX_VALUE;
		for (int i = 0; i < TRIES && took > PATIENCE_NANOS; i++) {
			try (var run = context(threads).cancelAfter(after)) {
				var object = info.create();
				assertThrows(CancelledException.class, () -> call(object, parameters(), run), "it ends as if it were not cancelled after "
						+ after + " checks");
				took = Math.min(took, System.nanoTime() - run.cancelledAt());
			}
		}
		assertTrue(took <= PATIENCE_NANOS, "it goes on for " + took / 1_000_000 + " ms after it was cancelled");
	}

	private void missingInputs() throws Exception {
		for (InputRole role : info.inputs()) {
			if (!role.optional()) {
				try (var run = context(1)) {
					run.without(role.role());
					refused(run, parameters(), "without the input " + role.role());
				}
			}
		}
	}

	private void unknownNames() throws Exception {
		for (String line : ParameterContract.unknownNames(info)) {
			try (var run = context(1)) {
				refused(run, ParameterContract.bind(info, with(line)), "with " + line);
			}
		}
	}

	private void oneDimension() throws Exception {
		try (var run = context(1)) {
			for (InputRole role : info.inputs()) {
				if (role.kind().equals(MODEL) && run.has(role.role())) {
					run.with(role.role(), firstDimensions(input(role)));
				}
			}
			try {
				call(info.create(), parameters(), run);
			} catch (InputException e) {
				assertTrue(e.getMessage().matches("(?s).*\\b(one|1) (latent )?dimension\\b.*"), "it says nothing of one latent dimension: " + e.getMessage());
				assertEquals(List.of(), run.outputs().stream().map(MemoryRun.Output::name).toList(), "outputs of a model of one latent dimension");
			}
		}
	}

	private static Object firstDimensions(Object input) {
		return switch (input) {
			case LatentModel m -> FirstDimension.of(m);
			case List<?> several -> several.stream().map(Contract::firstDimensions).toList();
			case Map<?, ?> named -> {
				var all = new LinkedHashMap<Object, Object>(named);
				all.replaceAll((name, m) -> firstDimensions(m));
				yield all;
			}
			default -> input;
		};
	}

	private List<String> with(String line) {
		var lines = new ArrayList<>(settings);
		String name = line.substring(0, line.indexOf(':') + 1);
		lines.removeIf(l -> l.startsWith(name));
		lines.add(line);
		return lines;
	}

	private void refused(MemoryRun run, Record parameters, String when) {
		try {
			call(info.create(), parameters, run);
			fail("it runs " + when);
		} catch (InputException e) {
			assertFalse(e.getMessage() == null || e.getMessage().isBlank(), "no message " + when);
			assertEquals(List.of(), run.outputs().stream().map(MemoryRun.Output::name).toList(), "outputs " + when);
		} catch (Exception e) {
			throw new AssertionError("it fails " + when + " with " + e + ", expected an InputException that says what to do", e);
		}
	}

	private void models() throws Exception {
		try (var run = run(1)) {
			var dataset = run.dataset("dataset");
			ModelReader reader = info.modelReader();
			int found = 0;
			for (var output : run.outputs()) {
				if (output.content() instanceof MemoryRun.SavedModel saved) {
					found++;
					LatentModel read = reader.read(saved.folder());
					for (int r = 0; r < read.refits(); r++) {
						assertEquals(saved.model().project(dataset, r), read.project(dataset, r));
						assertEquals(saved.model().decodes(), read.decodes());
						if (read.decodes()) {
							assertEquals(saved.model().decode(read.project(dataset, r), r), read.decode(read.project(dataset, r), r));
						} else {
							assertThrows(InputException.class, () -> read.reconstruct(dataset, 0, Optional.empty()), "it has no decoder");
						}
					}
				}
			}
			assertTrue(found > 0, "it wrote no model");
		}
	}

	private MemoryRun run(int threads) throws Exception {
		var run = context(threads);
		call(info.create(), parameters(), run);
		return run;
	}

	private Record parameters() {
		return ParameterContract.bind(info, settings);
	}

	private MemoryRun context(int threads) {
		var run = new MemoryRun(SEED).withThreads(threads);
		formats.forEach(run::withFormat);
		for (InputRole role : info.inputs()) {
			Object input = input(role);
			if (input != null) {
				run.with(role.role(), input);
			}
		}
		return run;
	}

	/** What is bound to a role; null for nothing. */
	private Object input(InputRole role) {
		return bound.containsKey(role.role()) ? bound.get(role.role()) : TinyStudy.input(role.role(), role.kind());
	}

	@SuppressWarnings("unchecked")
	private static void call(Contribution<?> object, Record parameters, MemoryRun run) throws Exception {
		((Contribution<Record>) object).run(parameters, run);
	}
}
