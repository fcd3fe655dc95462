package org.latentworkbench.trainers;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.guided.AxisCorrelation;
import org.latentworkbench.trainers.guided.Attributes;

/** The attributes that latent dimensions of a variational autoencoder follow, and how far they do. */
final class VaeGuides {
	private VaeGuides() {
	}

	/** @throws InputException for an attribute that is not there, has no variance or more than two categories, or a dimension that is not there */
	static List<Guide> of(MultimodalVaeParameters parameters, Dataset dataset) throws InputException {
		var guides = new ArrayList<Guide>();
		for (MultimodalVaeParameters.Guiding wanted : parameters.guides()) {
			if (wanted.dimension() >= parameters.latent()) {
				throw new InputException("guides: " + wanted.attribute() + " is to be followed by dimension " + wanted.dimension()
						+ ", but there are " + parameters.latent() + " latent dimensions, from 0 to " + (parameters.latent() - 1));
			}
			if (guides.stream().anyMatch(g -> g.dimension() == wanted.dimension())) {
				throw new InputException("guides: dimension " + wanted.dimension() + " is to follow two attributes; give each one of its own");
			}
			Attributes.Attribute found = Attributes.find(dataset, wanted.attribute());
			if (found.modality() instanceof Modality.Categorical c && c.categories().size() > 2) {
				throw new InputException("guides: " + wanted.attribute() + " has " + c.categories().size()
						+ " categories; a dimension follows numbers, or a feature of two categories");
			}
			guides.add(new Guide(wanted.dimension(), wanted.weight(), found.varying()));
		}
		return guides;
	}

	/** Each guide's correlation over all samples, refit by refit. */
	static Table table(MultimodalVaeParameters parameters, List<Guide> guides, TrainedVae vae, Samples samples) {
		int rows = guides.size() * vae.replicas();
		var attribute = new ArrayList<String>();
		var dimension = new long[rows];
		var refit = new long[rows];
		var correlation = new double[rows];
		for (int r = 0, row = 0; r < vae.replicas(); r++) {
			var mu = new Matrix(samples.size(), vae.network().latent(), vae.mu(samples, r));
			for (int g = 0; g < guides.size(); g++, row++) {
				attribute.add(parameters.guides().get(g).attribute());
				dimension[row] = guides.get(g).dimension();
				refit[row] = r;
				correlation[row] = AxisCorrelation.of(mu, guides.get(g).dimension(), guides.get(g).attribute());
			}
		}
		return Table.of(new Table.Text("attribute", attribute), new Table.Whole("dimension", dimension), new Table.Whole("refit", refit),
				new Table.Numbers("correlation", correlation));
	}
}
