package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.ModelPackage;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.Span;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * Says how a file has to change to hold a model. What the model holds as it was read stays as it is written, and so
 * does what the model does not hold: keys that nobody knows, values of a type that fits nowhere.
 */
final class StudyWishes {
	private static final Place NOWHERE = new Place(Path.of("new"), 1, 1);

	/** Which entry an object was read from. */
	private final Map<EObject, Entry> origins;

	StudyWishes(Map<EObject, Entry> origins) {
		this.origins = origins;
	}

	/** @param old what stands in the file; empty for a new file */
	Wanted.Entries study(Study study, Mapping old) {
		Study before = StudyModels.study(old);
		var wanted = new LinkedHashMap<String, Optional<Wanted>>();
		wanted.put("study", Objects.equals(study.getName(), before.getName()) && old.get("study").isPresent() ? keep()
				: text(study.getName()));
		boolean seed = study.eIsSet(ModelPackage.Literals.STUDY__SEED);
		wanted.put("seed", study.getSeed() == before.getSeed() ? (old.get("seed").isPresent() ? keep() : Optional.empty())
				: seed || old.get("seed").isPresent() ? Optional.of(value(YamlNode.of(study.getSeed(), NOWHERE))) : Optional.empty());
		wanted.put("steps", same(study.getSteps(), before.getSteps()) && old.get("steps").isPresent() ? keep()
				: Optional.of(listed(study.getSteps(), Step::getName, mapping(old.get("steps")), this::step)));
		return merged(old, wanted);
	}

	/** @param old what stands in the file; empty for a new file */
	Wanted.Entries config(Config config, Mapping old) {
		return listed(config.getSettings(), Setting::getName, old, this::setting);
	}

	private Wanted step(Step step, Optional<Entry> origin) {
		if (origin.isPresent() && EcoreUtil.equals(unnamed(step), unnamed(StudyModels.step(origin.get())))) {
			return new Wanted.Keep();
		}
		Mapping old = mapping(origin.map(Entry::value));
		Step before = origin.map(StudyModels::step).orElseGet(ModelFactory.eINSTANCE::createStep);
		var wanted = new LinkedHashMap<String, Optional<Wanted>>();
		wanted.put("use", unchanged(step.getUse(), before.getUse(), old.get("use")) ? keep() : text(step.getUse()));
		wanted.put("in", same(step.getInputs(), before.getInputs()) ? (old.get("in").isPresent() ? keep() : Optional.empty())
				: step.getInputs().isEmpty() ? Optional.empty()
				: Optional.of(listed(step.getInputs(), Input::getRole, mapping(old.get("in")), this::input)));
		boolean sameWith = Objects.equals(step.getParametersFile(), before.getParametersFile())
				&& (step.getWith() == null ? before.getWith() == null : before.getWith() != null
				&& EcoreUtil.equals(step.getWith(), before.getWith()));
		wanted.put("with", sameWith ? (old.get("with").isPresent() ? keep() : Optional.empty())
				: step.getParametersFile() != null ? text(step.getParametersFile())
				: step.getWith() == null ? Optional.empty() : Optional.of(config(step.getWith(), mapping(old.get("with")))));
		return merged(old, wanted);
	}

	private Wanted input(Input input, Optional<Entry> origin) {
		if (origin.isPresent() && input.getTargets().equals(StudyModels.input(origin.get()).getTargets())) {
			return new Wanted.Keep();
		}
		List<YamlNode> targets = input.getTargets().stream().<YamlNode>map(t -> Scalar.text(NOWHERE, t)).toList();
		boolean list = targets.size() != 1 || origin.filter(o -> o.value() instanceof Sequence).isPresent();
		return value(list ? new Sequence(NOWHERE, Span.NONE, true, targets) : targets.get(0));
	}

	private Wanted setting(Setting setting, Optional<Entry> origin) {
		if (origin.isPresent()) {
			Setting before = StudyModels.setting(origin.get());
			if (Objects.equals(before.getValue(), setting.getValue()) && same(before.getSettings(), setting.getSettings())) {
				return new Wanted.Keep();
			}
		}
		if (!setting.getSettings().isEmpty()) {
			return listed(setting.getSettings(), Setting::getName, mapping(origin.map(Entry::value)), this::setting);
		}
		String yaml = setting.getValue() == null ? "" : setting.getValue();
		try {
			return value(YamlReader.value(yaml, NOWHERE));
		} catch (ProblemsException e) {
			// no YAML, so it can only be meant as a text
			return value(Scalar.text(NOWHERE, yaml));
		}
	}

	/**
	 * Entries for a list of named objects, each with the entry it came from; an object that came from nowhere takes an
	 * entry of its name that is free.
	 */
	private <T extends EObject> Wanted.Entries listed(List<T> objects, Function<T, String> name, Mapping old,
			BiFunction<T, Optional<Entry>, Wanted> wish) {
		var free = new ArrayList<>(old.entries());
		var own = new LinkedHashMap<T, Entry>();
		for (T o : objects) {
			Entry origin = origins.get(o);
			if (origin != null && free.removeIf(e -> e == origin)) {
				own.put(o, origin);
			}
		}
		var entries = new ArrayList<Wanted.Entry>();
		for (T o : objects) {
			Optional<Entry> origin = Optional.ofNullable(own.get(o))
					.or(() -> free.stream().filter(e -> e.key().text().equals(name.apply(o))).findFirst());
			origin.ifPresent(free::remove);
			entries.add(new Wanted.Entry(String.valueOf(name.apply(o)), origin, wish.apply(o, origin)));
		}
		return new Wanted.Entries(entries);
	}

	/** The known keys as wanted, the others as they are; a new key comes after the one before it in {@code wanted}. */
	private static Wanted.Entries merged(Mapping old, Map<String, Optional<Wanted>> wanted) {
		var entries = new ArrayList<Wanted.Entry>();
		for (Entry e : old.entries()) {
			Optional<Wanted> w = wanted.getOrDefault(e.key().text(), keep());
			w.ifPresent(x -> entries.add(new Wanted.Entry(e.key().text(), Optional.of(e), x)));
		}
		int at = 0;
		for (var w : wanted.entrySet()) {
			int there = 0;
			while (there < entries.size() && !entries.get(there).key().equals(w.getKey())) {
				there++;
			}
			if (there < entries.size()) {
				at = there + 1;
			} else if (w.getValue().isPresent()) {
				entries.add(at++, new Wanted.Entry(w.getKey(), Optional.empty(), w.getValue().get()));
			}
		}
		return new Wanted.Entries(entries);
	}

	private static boolean unchanged(String now, String before, Optional<YamlNode> old) {
		return Objects.equals(now, before) && old.isPresent();
	}

	private static boolean same(List<? extends EObject> a, List<? extends EObject> b) {
		return EcoreUtil.equals(List.copyOf(a), List.copyOf(b));
	}

	private static Step unnamed(Step step) {
		Step copy = EcoreUtil.copy(step);
		copy.setName(null);
		return copy;
	}

	private static Mapping mapping(Optional<YamlNode> node) {
		return node.filter(Mapping.class::isInstance).map(Mapping.class::cast).orElseGet(() -> Mapping.empty(NOWHERE));
	}

	private static Optional<Wanted> keep() {
		return Optional.of(new Wanted.Keep());
	}

	private static Optional<Wanted> text(String text) {
		return text == null ? Optional.empty() : Optional.of(value(Scalar.text(NOWHERE, text)));
	}

	private static Wanted value(YamlNode node) {
		return new Wanted.Value(node);
	}
}
