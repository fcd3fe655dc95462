package org.latentworkbench.core.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.CancelledException;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.study.LoadedStudy;
import org.latentworkbench.core.study.ResolvedStep;
import org.latentworkbench.core.study.Target;

/**
 * What a study's steps will need, without a run: generators do their work in memory, since the size of the data decides; trainers and
 * analyses go as far as where they say what they are going to take, or ask for what another step makes that was not begun, such as a trained model: what
 * they find wrong before that is known. Nothing is written to the study.
 *
 * @param steps    in the order of the study
 * @param problems what a run would find wrong with the data, or refuse: by the place of a parameter or an input, else by step
 * @param warnings what a run would warn of, by step
 */
public record Forecast(List<Step> steps, List<String> problems, List<String> warnings) {
	/**
	 * One step's.
	 *
	 * @param need empty where the step says nothing, or nothing is known
	 * @param note why nothing is known; empty where that is not so
	 */
	public record Step(String name, String use, Optional<Need> need, Optional<String> note) {
	}

	/**
	 * @param what  needs it
	 * @param bytes of Java's memory
	 * @param time  empty where it is not known
	 */
	public record Need(String what, long bytes, Optional<Duration> time) {
	}

	public Forecast {
		steps = List.copyOf(steps);
		problems = List.copyOf(problems);
		warnings = List.copyOf(warnings);
	}

	/**
	 * @param threads that a run would have
	 * @throws CancelledException when it was cancelled
	 */
	public static Forecast of(LoadedStudy study, int threads, Registry registry, Cancellation cancellation) {
		var steps = new ArrayList<Step>();
		var problems = new ArrayList<String>();
		var warnings = new ArrayList<String>();
		Map<String, Map<String, ForecastContext.Kept>> made = new HashMap<>();
		for (ResolvedStep step : study.steps()) {
			Optional<String> missing = RunRecords.stepsNeeded(step).filter(s -> !made.containsKey(s)).findFirst();
			boolean generator = step.use().kind() == Kind.GENERATOR;
			try (var context = new ForecastContext(step, study.study().getSeed(), threads, inputs(step, made), registry, cancellation, generator)) {
				Optional<String> note = missing.map(m -> "needs what " + m + " makes");
				try {
					step.use().run(step.parameters(), context);
				} catch (Exception e) {
					cancellation.check();
					if (!context.stopped()) {
						problems.add(step.written().problem(e).map(Object::toString).orElseGet(() -> step.name() + ": " + RunEngine.words(e)));
						note = Optional.of("cannot be done");
					}
				}
				if (generator && note.isEmpty()) {
					made.put(step.name(), context.made());
				}
				context.warnings().forEach(w -> warnings.add(step.name() + ": " + w));
				steps.add(new Step(step.name(), step.use().id(), context.need(), note));
			}
		}
		return new Forecast(steps, problems, warnings);
	}

	/** What is bound to the roles of a step: artefacts in memory by the name that the study has for them, files by their path. */
	private static Map<String, List<ForecastContext.Input>> inputs(ResolvedStep step, Map<String, Map<String, ForecastContext.Kept>> made) {
		var inputs = new LinkedHashMap<String, List<ForecastContext.Input>>();
		step.inputs().forEach((role, targets) -> {
			String kind = step.use().inputs().stream().filter(r -> r.role().equals(role)).findFirst().orElseThrow().kind();
			inputs.put(role, targets.stream().map(target -> switch (target) {
				case Target.FromFile file -> new ForecastContext.Input(file.toString(), Optional.of(file.path()), Optional.empty());
				case Target.FromStep from -> new ForecastContext.Input(from.toString(), Optional.<Path>empty(),
						ForecastContext.Kept.chosen(made.getOrDefault(from.step(), Map.of()), kind, role, from.artefact()));
			}).toList());
		});
		return inputs;
	}
}
