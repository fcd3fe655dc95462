package org.latentworkbench.core.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.latentworkbench.api.ParametersVersion;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * What a parameters record says about itself, and the way from YAML to such a record and back to plain values.
 *
 * @param <P> the record
 */
public final class ParametersType<P extends Record> {
	/** The records that are being looked at in this thread, to find one that holds itself. */
	private static final ThreadLocal<Deque<Class<?>>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

	private final Class<P> type;
	private final Constructor<P> constructor;
	private final List<Component> components;

	private ParametersType(Class<P> type) {
		this.type = type;
		RecordComponent[] parts = type.getRecordComponents();
		this.components = Arrays.stream(parts).map(Component::of).toList();
		try {
			this.constructor = type.getDeclaredConstructor(Arrays.stream(parts)
					.map(RecordComponent::getType).toArray(Class<?>[]::new));
		} catch (NoSuchMethodException e) {
			throw new IllegalStateException("a record without its canonical constructor: " + type.getName(), e);
		}
		constructor.setAccessible(true);
		components.forEach(this::check);
	}

	/**
	 * The type of a parameters record.
	 *
	 * @throws IllegalArgumentException when a component has no {@code @Parameter}, a type that does not bind, a default
	 *                                  that is wrong, or names another parameter that is not there; the plug-in is broken
	 *                                  then, not the input
	 */
	public static <P extends Record> ParametersType<P> of(Class<P> type) {
		Deque<Class<?>> open = OPEN.get();
		if (open.contains(type)) {
			throw new IllegalArgumentException("the record " + type.getName() + " holds itself; parameters have an end");
		}
		open.push(type);
		try {
			return new ParametersType<>(type);
		} finally {
			open.pop();
		}
	}

	private void check(Component c) {
		String of = type.getName() + "." + c.name();
		c.enabledIf().filter(condition -> component(condition.parameter()).isEmpty()).ifPresent(condition -> {
			throw new IllegalArgumentException(of + ": enabledIf names '" + condition.parameter() + "', which is no parameter here");
		});
		if (!c.byDefault().isEmpty()) {
			var binder = new Binder();
			binder.bindValue(c, yamlDefault(c));
			if (!binder.problems().isEmpty()) {
				throw new IllegalArgumentException(of + ": the default " + c.byDefault() + " is wrong: "
						+ binder.problems().get(0).message());
			}
		}
	}

	/** The record's class. */
	public Class<P> type() {
		return type;
	}

	/** The parameters in the order of the record. */
	public List<Component> components() {
		return components;
	}

	/** The parameters' names in the order of the record. */
	public List<String> names() {
		return components.stream().map(Component::name).toList();
	}

	public Optional<Component> component(String name) {
		return components.stream().filter(c -> c.name().equals(name)).findFirst();
	}

	/** As {@link ParametersVersion} says; 1 where it does not. */
	public int version() {
		ParametersVersion version = type.getAnnotation(ParametersVersion.class);
		return version == null ? 1 : version.value();
	}

	/**
	 * The record with all defaults.
	 *
	 * @throws IllegalStateException when a parameter is required, or the defaults do not fit together
	 */
	public P defaults() {
		var binder = new Binder();
		P record = binder.bind(this, Mapping.empty(new Place(Path.of("defaults"), 1, 1)), "");
		if (record == null) {
			throw new IllegalStateException(type.getName() + " has no complete defaults: " + binder.problems().get(0).message());
		}
		return record;
	}

	/**
	 * Binds a mapping.
	 *
	 * @throws ProblemsException with all that is wrong: unknown names, values of the wrong type or out of range, missing
	 *                           parameters, and what the record's own rules say
	 */
	public P bind(Mapping given) throws ProblemsException {
		return bind(given, List.of(), warning -> { });
	}

	/** Binds a mapping after putting values from the command line in it. */
	public P bind(Mapping given, List<Assignment> overrides) throws ProblemsException {
		return bind(given, overrides, warning -> { });
	}

	/**
	 * Binds a mapping after putting values from the command line in it.
	 *
	 * @param overrides their paths begin with a parameter's name
	 * @param warnings  gets what is no error, also when there are errors
	 */
	public P bind(Mapping given, List<Assignment> overrides, Consumer<Problem> warnings) throws ProblemsException {
		Mapping all = given;
		for (Assignment a : overrides) {
			all = a.in(all);
		}
		var binder = new Binder();
		P record = binder.bind(this, all, "");
		List<Problem> told = binder.problems().stream().map(p -> Assignment.told(p, overrides)).toList();
		told.stream().filter(p -> !p.isError()).forEach(warnings);
		if (record == null) {
			throw new ProblemsException(told.stream().filter(Problem::isError).toList());
		}
		return record;
	}

	/**
	 * All values as plain values in the record's order: Boolean, Long, Double, String, null (an empty Optional), List,
	 * and LinkedHashMap for maps and nested records. Enums are words.
	 *
	 * @param record of this type
	 */
	public Map<String, Object> toTree(Record record) {
		P values = type.cast(record);
		var tree = new LinkedHashMap<String, Object>();
		for (RecordComponent part : type.getRecordComponents()) {
			try {
				var accessor = part.getAccessor();
				accessor.setAccessible(true);
				tree.put(part.getName(), PlainTrees.of(accessor.invoke(values)));
			} catch (IllegalAccessException | InvocationTargetException e) {
				throw new IllegalStateException("cannot read " + type.getName() + "." + part.getName(), e);
			}
		}
		return tree;
	}

	/**
	 * The way back from {@link #toTree}, also after the tree has been JSON in between.
	 *
	 * @throws ProblemsException when the tree does not fit, for instance because it was written by another version
	 */
	public P bindTree(Map<String, ?> tree) throws ProblemsException {
		return bind((Mapping) YamlNode.of(tree, new Place(Path.of("parameters"), 1, 1)));
	}

	/** The JSON schema (draft 2020-12) of the mapping, as a tree of plain values. */
	public Map<String, Object> jsonSchema() {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.putAll(JsonSchemas.of(this));
		return schema;
	}

	/** @param values in the record's order, of the right types */
	P create(Object[] values) {
		try {
			return constructor.newInstance(values);
		} catch (InvocationTargetException e) {
			switch (e.getCause()) {
				case RuntimeException r -> throw r;
				case Error r -> throw r;
				default -> throw new IllegalStateException(e.getCause());
			}
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("cannot make a " + type.getName(), e);
		}
	}

	/** A component's default as a node; its default is not empty. */
	static YamlNode yamlDefault(Component c) {
		try {
			return YamlReader.value(c.byDefault(), new Place(Path.of("default of " + c.name()), 1, 1));
		} catch (ProblemsException e) {
			throw new IllegalArgumentException("the default of " + c.name() + " is no YAML: " + c.byDefault(), e);
		}
	}
}
