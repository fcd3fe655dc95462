package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.TableFiles;

/** What {@code analyze_latent} leaves in {@code results/latent_space}. */
final class LatentFiles {
	/** MOVE takes everything but letters, digits, underscores and blanks out of a picture's name. */
	private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

	private final MoveConfig config;
	private final MoveConfig.AnalyzeLatent task;
	private final Path run;

	/** @param run the folder of the run */
	LatentFiles(MoveConfig config, MoveConfig.AnalyzeLatent task, Path run) {
		this.config = config;
		this.task = task;
		this.run = run;
	}

	void write(Dataset dataset, Delivery delivery) throws IOException, InputException {
		Path out = config.data().results().resolve("latent_space");
		Path vae = run.resolve(MovePlan.VAE);
		WeightFiles weights = WeightFiles.of(vae.resolve("model"), 0);
		weights.safetensors(delivery.stage(out.resolve("model.safetensors")));
		weights.npz(delivery.stage(out.resolve("model.npz")));
		delivery.copy(vae.resolve("loss_curve.tsv"), out.resolve("loss_curve.tsv"));
		delivery.copy(vae.resolve("loss_curve.png"), out.resolve("loss_curve.png"));
		space(dataset, out, delivery);
		Path metrics = run.resolve(MovePlan.METRICS);
		delivery.copy(metrics.resolve("reconstruction_metrics.tsv"), out.resolve("reconstruction_metrics.tsv"));
		delivery.copy(metrics.resolve("reconstruction_metrics.png"), out.resolve("reconstruction_metrics.png"));
		for (Modality modality : dataset.modalities()) {
			Path importance = run.resolve(MovePlan.IMPORTANCE).resolve("feat_importance_" + artefact(modality.name()));
			delivery.copy(with(importance, ".tsv"), out.resolve("feat_importance_" + modality.name() + ".tsv"));
			delivery.copy(with(importance, ".png"), out.resolve("feat_importance_" + modality.name() + ".png"));
		}
	}

	/** The map: two dimensions whatever the projection made, and the features as MOVE writes them, categories by their codes. */
	private void space(Dataset dataset, Path out, Delivery delivery) throws IOException, InputException {
		Path step = run.resolve(MovePlan.LATENT);
		Table positions = TableFiles.read(step.resolve("latent_space.tsv"));
		var columns = new ArrayList<Table.Column>();
		columns.add(new Table.Text("sample", dataset.samples()));
		columns.add(new Table.Numbers("dim0", positions.numbers("dim0")));
		columns.add(new Table.Numbers("dim1", positions.numbers("dim1")));
		for (String name : task.features().stream().distinct().toList()) {
			Optional<Modality> in = dataset.modalities().stream().filter(m -> m.features().contains(name)).findFirst();
			if (in.isPresent()) {
				columns.add(new Table.Numbers(name, values(in.get(), in.get().features().indexOf(name))));
				boolean alone = dataset.modalities().stream().filter(m -> m.features().contains(name)).count() == 1;
				Path picture = step.resolve("latent_space_" + artefact(alone ? name : in.get().name() + "/" + name));
				delivery.copy(with(picture, ".png"), out.resolve("latent_space_" + NOT_IN_NAMES.matcher(name).replaceAll("") + ".png"));
			}
		}
		TableFiles.write(new Table(List.copyOf(columns)), delivery.stage(out.resolve("latent_space.tsv")));
	}

	private static double[] values(Modality modality, int feature) {
		var values = new double[modality.samples()];
		for (int i = 0; i < values.length; i++) {
			values[i] = modality.missing(i, feature) ? Double.NaN : switch (modality) {
				case Modality.Continuous c -> c.values().at(i, feature);
				case Modality.Categorical c -> c.code(i, feature);
			};
		}
		return values;
	}

	/** A name as it stands in the name of an artefact. */
	private static String artefact(String name) {
		String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
		return safe.isEmpty() || safe.charAt(0) == '.' ? "_" + safe : safe;
	}

	private static Path with(Path path, String ending) {
		return path.resolveSibling(path.getFileName() + ending);
	}
}
