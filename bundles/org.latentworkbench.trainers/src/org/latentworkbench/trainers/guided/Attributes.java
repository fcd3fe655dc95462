package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.ColourScale;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Ints;
import org.latentworkbench.learn.guided.AxisCorrelation;

/** Features of a dataset, by name or by {@code modality/feature}, that guide an embedding or colour it. */
public final class Attributes {
	private Attributes() {
	}

	/**
	 * One feature.
	 *
	 * @param name  as it was asked for
	 * @param index within its modality
	 */
	public record Attribute(String name, Modality modality, int index) {
		/** Its numbers, NaN where missing; categories as their codes. */
		float[] values() {
			if (modality instanceof Modality.Continuous c) {
				return c.values().column(index);
			}
			int[] codes = codes();
			var values = new float[codes.length];
			for (int i = 0; i < values.length; i++) {
				values[i] = codes[i] < 0 ? Float.NaN : codes[i];
			}
			return values;
		}

		/** Its numbers, as {@link #values}. @throws InputException when it has no variance */
		public float[] varying() throws InputException {
			return AxisCorrelation.varying(name, values());
		}

		/** The codes of a feature of categories, -1 where missing. */
		int[] codes() {
			var c = (Modality.Categorical) modality;
			var codes = new int[c.samples()];
			for (int i = 0; i < codes.length; i++) {
				codes[i] = c.code(i, index);
			}
			return codes;
		}

		Colouring colouring() {
			return modality instanceof Modality.Categorical c ? new Colouring.ByCategory(name, Ints.of(codes()), c.categories(), List.of())
					: new Colouring.ByValue(Floats.of(values()), ColourScale.sequential(name));
		}

		Table.Column column() {
			if (modality instanceof Modality.Categorical c) {
				return new Table.Text(name, Arrays.stream(codes()).mapToObj(k -> k < 0 ? "" : c.categories().get(k)).toList());
			}
			float[] values = values();
			var numbers = new double[values.length];
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = values[i];
			}
			return new Table.Numbers(name, numbers);
		}
	}

	/** @throws InputException when there is none of the name, or several */
	public static Attribute find(Dataset dataset, String name) throws InputException {
		var found = new ArrayList<Attribute>();
		for (Modality m : dataset.modalities()) {
			int plain = m.features().indexOf(name);
			int full = name.startsWith(m.name() + "/") ? m.features().indexOf(name.substring(m.name().length() + 1)) : -1;
			if (plain >= 0 || full >= 0) {
				found.add(new Attribute(name, m, plain >= 0 ? plain : full));
			}
		}
		if (found.isEmpty()) {
			throw new InputException("there is no feature '" + name + "' in " + String.join(", ", dataset.modalities().stream().map(m -> m.name()
					+ " (" + String.join(", ", m.features().subList(0, Math.min(3, m.features().size()))) + (m.features().size() > 3 ? ", ..." : "")
					+ ")").toList()) + Nearest.meant(name, dataset.modalities().stream().flatMap(m -> m.features().stream()).toList()));
		}
		if (found.size() > 1) {
			throw new InputException("the feature '" + name + "' stands in several modalities; write " + found.get(0).modality().name() + "/" + name);
		}
		return found.get(0);
	}

	/** The numbers of an attribute that an axis can follow. @throws InputException when it is one of categories or has no variance */
	static float[] numbers(Dataset dataset, String name) throws InputException {
		Attribute attribute = find(dataset, name);
		if (attribute.modality() instanceof Modality.Categorical) {
			throw new InputException("the attribute '" + name + "' is one of categories; an axis can follow numbers. For categories use triplet or "
					+ "classification");
		}
		return attribute.varying();
	}

	/** The classes of an attribute. @throws InputException when it is one of numbers, or there are fewer than two classes */
	static int[] classes(Dataset dataset, String name) throws InputException {
		Attribute attribute = find(dataset, name);
		if (attribute.modality() instanceof Modality.Continuous) {
			throw new InputException("the feature '" + name + "' is one of numbers, categories are expected; to follow numbers use correlation");
		}
		int[] codes = attribute.codes();
		if (Arrays.stream(codes).filter(c -> c >= 0).distinct().count() < 2) {
			throw new InputException("the feature '" + name + "' has fewer than two categories among the samples; name another one");
		}
		return codes;
	}

	/** How many categories a feature has. */
	static int categories(Dataset dataset, String name) throws InputException {
		return find(dataset, name).modality() instanceof Modality.Categorical c ? c.categories().size() : 0;
	}
}
