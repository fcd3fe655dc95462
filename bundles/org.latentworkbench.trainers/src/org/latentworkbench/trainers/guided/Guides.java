package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.latentworkbench.api.Checked.Problem;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.Table;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.guided.AxisCorrelation;

/** The attributes that latent dimensions of an autoencoder follow, and how far they do. Whoever uses this calls the parameter {@code guides}. */
public final class Guides {
	private Guides() {
	}

	/** What is wrong without a look at data: dimensions that are not there, or that are to follow two attributes. */
	public static List<Problem> problems(List<Guiding> wanted, int latent) {
		var problems = new ArrayList<Problem>();
		for (int i = 0; i < wanted.size(); i++) {
			Guiding guiding = wanted.get(i);
			if (guiding.dimension() >= latent) {
				problems.add(new Problem(at(i) + ".dimension", guiding.attribute() + " is to be followed by dimension " + guiding.dimension()
						+ ", but there " + (latent == 1 ? "is one latent dimension, 0" : "are " + latent + " latent dimensions, from 0 to " + (latent - 1))));
			}
			if (wanted.subList(0, i).stream().anyMatch(g -> g.dimension() == guiding.dimension())) {
				problems.add(new Problem(at(i) + ".dimension", "dimension " + guiding.dimension() + " is to follow two attributes; give each one of its own"));
			}
		}
		return problems;
	}

	private static String at(int i) {
		return "guides[" + (i + 1) + "]";
	}

	/**
	 * Finds the attributes.
	 *
	 * @throws InputException for one that is not there, has no variance or more than two categories
	 */
	public static List<Guide> of(List<Guiding> wanted, Dataset dataset) throws InputException {
		var guides = new ArrayList<Guide>();
		for (int i = 0; i < wanted.size(); i++) {
			Guiding guiding = wanted.get(i);
			guides.add(ParameterException.at(at(i) + ".attribute", () -> new Guide(guiding.dimension(), guiding.weight(),
					numbers(Attributes.find(dataset, guiding.attribute())))));
		}
		return guides;
	}

	private static float[] numbers(Attributes.Attribute attribute) throws InputException {
		if (attribute.modality() instanceof Modality.Categorical c && c.categories().size() > 2) {
			throw new InputException(attribute.name() + " has " + c.categories().size()
					+ " categories; a dimension follows numbers, or a feature of two categories");
		}
		return attribute.varying();
	}

	/**
	 * Each guide's correlation over all samples, refit by refit.
	 *
	 * @param means of a refit's posterior: {@code n x latent}
	 */
	public static Table table(List<Guiding> wanted, List<Guide> guides, int refits, IntFunction<Matrix> means) {
		int rows = guides.size() * refits;
		var attribute = new ArrayList<String>();
		var dimension = new long[rows];
		var refit = new long[rows];
		var correlation = new double[rows];
		for (int r = 0, row = 0; r < refits; r++) {
			Matrix mu = means.apply(r);
			for (int g = 0; g < guides.size(); g++, row++) {
				attribute.add(wanted.get(g).attribute());
				dimension[row] = guides.get(g).dimension();
				refit[row] = r;
				correlation[row] = AxisCorrelation.of(mu, guides.get(g).dimension(), guides.get(g).attribute());
			}
		}
		return Table.of(new Table.Text("attribute", attribute), new Table.Whole("dimension", dimension), new Table.Whole("refit", refit),
				new Table.Numbers("correlation", correlation));
	}
}
