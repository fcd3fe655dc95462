package org.latentworkbench.core.registry;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Contribution;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.ModelReader;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.core.parameters.ParametersType;

/**
 * What is known about a contribution without loading it, and, when asked for, the contribution itself.
 *
 * @param name           for people
 * @param summary        one or two sentences; may be empty
 * @param reference      where to read more; may be empty
 * @param bundle         the symbolic name of the bundle that brings it
 * @param version        that bundle's version
 * @param inputs         in the order of its declaration; empty for formats
 * @param outputs        in the order of its declaration; empty for formats
 * @param endings        the file endings of a format, without dot, in lower case; empty for all others
 * @param implementation makes its objects
 */
public record ContributionInfo(Kind kind, String id, String name, String summary, String reference, String bundle,
		String version,
		List<InputRole> inputs, List<OutputRole> outputs, List<String> endings, Implementation implementation) {
	/** The kinds of contributions. */
	public enum Kind {
		GENERATOR(Generator.class), TRAINER(Trainer.class), ANALYSIS(Analysis.class), FORMAT(DatasetFormat.class);

		private final Class<?> type;

		Kind(Class<?> type) {
			this.type = type;
		}

		/** What its class implements. */
		public Class<?> type() {
			return type;
		}

		/** As in {@code plugin.xml}: {@code generator}, {@code trainer}, {@code analysis}, {@code format}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public ContributionInfo {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		endings = List.copyOf(endings);
	}

	public Optional<InputRole> input(String role) {
		return inputs.stream().filter(i -> i.role().equals(role)).findFirst();
	}

	/**
	 * A new object of the contribution's class, for one step.
	 *
	 * @throws ContributionException when the plug-in is broken
	 */
	public Contribution<?> create() {
		return (Contribution<?>) make(kind.type());
	}

	/**
	 * The format.
	 *
	 * @throws ContributionException when the plug-in is broken, or this is no format
	 */
	public DatasetFormat createFormat() {
		return (DatasetFormat) make(DatasetFormat.class);
	}

	/**
	 * Reads the models that this trainer writes.
	 *
	 * @throws ContributionException when the plug-in is broken, or this is no trainer or has no reader
	 */
	public ModelReader modelReader() {
		try {
			return ModelReader.class.cast(implementation.createReader());
		} catch (Exception | LinkageError e) {
			throw broken("its model reader", e);
		}
	}

	/**
	 * The type of its parameters, from the class's {@code implements} clause.
	 *
	 * @throws ContributionException when the plug-in is broken, or this is a format
	 */
	public ParametersType<?> parametersType() {
		Contribution<?> object = create();
		try {
			return ParametersType.of(TypeArguments.parameters(object.getClass()));
		} catch (IllegalArgumentException | LinkageError e) {
			throw broken("its parameters", e);
		}
	}

	/**
	 * Runs a new object of the contribution.
	 *
	 * @param parameters of the {@link #parametersType()}
	 * @throws ContributionException when the plug-in is broken
	 * @throws Exception             whatever fails the step
	 */
	public void run(Record parameters, RunContext context) throws Exception {
		Contribution<?> object = create();
		TypeArguments.parameters(object.getClass()).cast(parameters);
		@SuppressWarnings("unchecked")
		var checked = (Contribution<Record>) object;
		checked.run(parameters, context);
	}

	/**
	 * What its author has to say beyond the declaration, as Markdown whose headings begin at the second level: how it works, with
	 * formulas, what to beware of, literature. Empty where there is nothing.
	 *
	 * @throws IOException when the bundle's file cannot be read
	 */
	public String notes() throws IOException {
		return implementation.notes();
	}

	private Object make(Class<?> type) {
		try {
			return type.cast(implementation.create());
		} catch (Exception | LinkageError e) {
			throw broken("its class", e);
		}
	}

	private ContributionException broken(String what, Throwable cause) {
		return new ContributionException("the " + kind.word() + " '" + id + "' of the bundle " + bundle + " " + version
				+ " cannot be used: " + what + ": " + cause.getMessage(), cause);
	}

	@Override
	public String toString() {
		return kind.word() + " " + id + " (" + bundle + " " + version + ")";
	}
}
