package org.latentworkbench.ui.viewers.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.TrainedVae;
import org.latentworkbench.learn.store.ModelFiles;
import org.latentworkbench.ui.viewers.plot.TrainingViewer.Fact;

/** What a model artefact says about itself. */
final class ModelFacts {
	private ModelFacts() {
	}

	/** @throws InputException where the folder holds no model that this workbench knows */
	static List<Fact> read(Path folder) throws IOException, InputException {
		if (!Files.isRegularFile(folder.resolve(ModelFiles.DESCRIPTION))) {
			throw new InputException(folder + ": there is no " + ModelFiles.DESCRIPTION + " here; expected a model that the workbench wrote.");
		}
		TrainedVae model = ModelFiles.read(folder);
		NetworkSpec network = model.network();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Latent dimensions", Integer.toString(network.latent())));
		facts.add(new Fact("Hidden layers", network.hidden().stream().map(String::valueOf).collect(Collectors.joining(", "))));
		facts.add(new Fact("Refits", model.replicas() + (model.bootstrap() ? ", each on a bootstrap sample" : "")));
		facts.add(new Fact("Parameters of one refit", Counts.number(model.layout().parameterCount())));
		facts.add(new Fact("Inputs", Counts.number(network.inputWidth())));
		facts.add(new Fact("Epochs", Integer.toString(model.history(0).size())));
		facts.add(new Fact("KL weight", Double.toString(model.objective().beta())));
		facts.add(new Fact("Dropout", Double.toString(network.dropout())));
		for (NetworkSpec.Categorical modality : network.categorical()) {
			facts.add(new Fact("Modality " + modality.name(),
					Counts.of(modality.features(), "feature") + " of " + Counts.of(modality.classes(), "category", "categories") + ", weight " + modality.weight()));
		}
		for (NetworkSpec.Continuous modality : network.continuous()) {
			facts.add(new Fact("Modality " + modality.name(),
					Counts.of(modality.features(), "feature") + " of numbers, weight " + modality.weight()));
		}
		return facts;
	}
}
