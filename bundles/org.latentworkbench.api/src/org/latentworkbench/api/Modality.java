package org.latentworkbench.api;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One named block of a dataset: the same samples, features of one type. Missing values are marked, never a number that could be real. */
public sealed interface Modality {
	/** What a feature's values are. */
	enum Type {
		CONTINUOUS, CATEGORICAL
	}

	/** The modality's name, unique in its dataset. */
	String name();

	/** The features' names, in column order, each one once. */
	List<String> features();

	/** Number of samples (rows). */
	int samples();

	Type type();

	/** What is known of the features beside their names, a row for each in their order; {@link Table#NONE} where nothing is. */
	Table annotations();

	/** @throws IllegalArgumentException where the table has columns, but not a row for each feature */
	Modality annotated(Table annotations);

	/** The same modality under another name. */
	Modality named(String name);

	/** Whether the value of a sample's feature is missing. */
	boolean missing(int sample, int feature);

	/** The modality with the rows {@code rows[0], rows[1], ...} of this one; a row may be taken more than once. */
	Modality rows(int[] rows);

	/** How many values are missing. */
	default long missingCount() {
		long count = 0;
		for (int i = 0; i < samples(); i++) {
			for (int j = 0; j < features().size(); j++) {
				if (missing(i, j)) {
					count++;
				}
			}
		}
		return count;
	}

	/**
	 * Numbers, {@code n x p}.
	 *
	 * @param values      NaN where a value is missing
	 * @param scaling     how raw values became these; empty for raw values
	 * @param annotations of the features
	 */
	record Continuous(String name, List<String> features, Matrix values, Optional<Scaling> scaling, Table annotations) implements Modality {
		public Continuous {
			features = List.copyOf(features);
			checkNames(name, features, values.columns());
			checkAnnotations(name, features, annotations);
			scaling.ifPresent(s -> {
				if (s.mean().length != values.columns()) {
					throw new IllegalArgumentException("scaling of " + s.mean().length + " features for " + values.columns());
				}
			});
		}

		/** Raw numbers. */
		public Continuous(String name, List<String> features, Matrix values) {
			this(name, features, values, Optional.empty());
		}

		/** Numbers of features of which only the names are known. */
		public Continuous(String name, List<String> features, Matrix values, Optional<Scaling> scaling) {
			this(name, features, values, scaling, Table.NONE);
		}

		@Override
		public Continuous annotated(Table table) {
			return new Continuous(name, features, values, scaling, table);
		}

		@Override
		public Continuous named(String other) {
			return new Continuous(other, features, values, scaling, annotations);
		}

		@Override
		public int samples() {
			return values.rows();
		}

		@Override
		public Type type() {
			return Type.CONTINUOUS;
		}

		@Override
		public boolean missing(int sample, int feature) {
			return Float.isNaN(values.at(sample, feature));
		}

		@Override
		public Continuous rows(int[] rows) {
			return new Continuous(name, features, values.rows(rows), scaling, annotations);
		}
	}

	/**
	 * Categories, {@code n x p} codes into one list of categories that all features of the modality share.
	 *
	 * @param categories  the categories' names, in code order
	 * @param codes       row-major, {@code 0 .. categories.size() - 1}, or {@link #MISSING}
	 * @param annotations of the features
	 */
	record Categorical(String name, List<String> features, List<String> categories, int[] codes, Table annotations) implements Modality {
		/** The code of a missing value. */
		public static final int MISSING = -1;

		public Categorical {
			features = List.copyOf(features);
			categories = List.copyOf(categories);
			if (features.isEmpty() || codes.length % features.size() != 0) {
				throw new IllegalArgumentException(codes.length + " codes for " + features.size() + " features");
			}
			checkNames(name, features, features.size());
			checkAnnotations(name, features, annotations);
			for (int code : codes) {
				if (code < MISSING || code >= categories.size()) {
					throw new IllegalArgumentException("code " + code + " of " + categories.size() + " categories in " + name);
				}
			}
		}

		/** Categories of features of which only the names are known. */
		public Categorical(String name, List<String> features, List<String> categories, int[] codes) {
			this(name, features, categories, codes, Table.NONE);
		}

		@Override
		public Categorical annotated(Table table) {
			return new Categorical(name, features, categories, codes, table);
		}

		@Override
		public Categorical named(String other) {
			return new Categorical(other, features, categories, codes, annotations);
		}

		@Override
		public int samples() {
			return codes.length / features.size();
		}

		@Override
		public Type type() {
			return Type.CATEGORICAL;
		}

		/** The code of one value, {@link #MISSING} where it is missing. */
		public int code(int sample, int feature) {
			return codes[sample * features.size() + feature];
		}

		@Override
		public boolean missing(int sample, int feature) {
			return code(sample, feature) == MISSING;
		}

		@Override
		public Categorical rows(int[] rows) {
			int p = features.size();
			var result = new int[rows.length * p];
			for (int i = 0; i < rows.length; i++) {
				System.arraycopy(codes, rows[i] * p, result, i * p, p);
			}
			return new Categorical(name, features, categories, result, annotations);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Categorical c && name.equals(c.name) && features.equals(c.features)
					&& categories.equals(c.categories) && Arrays.equals(codes, c.codes) && annotations.equals(c.annotations);
		}

		@Override
		public int hashCode() {
			return 31 * name.hashCode() + Arrays.hashCode(codes);
		}
	}

	private static void checkAnnotations(String name, List<String> features, Table annotations) {
		if (!annotations.columns().isEmpty() && annotations.rows() != features.size()) {
			throw new IllegalArgumentException(annotations.rows() + " annotations for " + features.size() + " features in " + name);
		}
	}

	private static void checkNames(String name, List<String> features, int columns) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("a modality needs a name");
		}
		if (features.size() != columns) {
			throw new IllegalArgumentException(features.size() + " feature names for " + columns + " columns in " + name);
		}
		if (new HashSet<>(features).size() != features.size()) {
			throw new IllegalArgumentException("a feature name stands twice in " + name);
		}
	}
}
