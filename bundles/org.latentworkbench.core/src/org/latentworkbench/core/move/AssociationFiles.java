package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.api.InputException;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/** What {@code identify_associations_*} leave in {@code results/identify_associations}, and, where asked for, the refits' weights. */
final class AssociationFiles {
	/** The distance in the name of a figure; MOVE's has no sign. */
	private static final Pattern DISTANCE = Pattern.compile("(Cumulative_.*_stats_)-(.*)");

	private final MoveConfig config;
	private final MoveConfig.Associations task;
	private final Path run;
	private final Path step;
	private double threshold = Double.NaN;
	private int hits;
	private final List<String> notes = new ArrayList<>();

	/** @param run the folder of the run */
	AssociationFiles(MoveConfig config, MoveConfig.Associations task, Path run) {
		this.config = config;
		this.task = task;
		this.run = run;
		this.step = run.resolve(MovePlan.ASSOCIATIONS);
	}

	/** The smallest distance that counts. */
	double threshold() {
		return threshold;
	}

	/** How many pairs reach it. */
	int hits() {
		return hits;
	}

	/** What a MOVE user should know about the files; filled by {@link #write}. */
	List<String> notes() {
		return List.copyOf(notes);
	}

	void write(Delivery delivery) throws IOException, InputException {
		Path out = config.data().results().resolve("identify_associations");
		hits = TableFiles.read(step.resolve("sig_assoc.tsv")).rows();
		if (hits > 0) {
			String method = task.method().name().toLowerCase(Locale.ROOT);
			delivery.copy(step.resolve("sig_assoc.tsv"), out.resolve("results_sig_assoc_" + method + ".tsv"));
			delivery.copy(step.resolve("Feature_association_graph_circular.png"),
					out.resolve("Feature_association_graph_circular.png"));
			delivery.copy(step.resolve("Feature_association_graph_spring.png"), out.resolve("Feature_association_graph_spring.png"));
		}
		pictures(step.resolve("perturbation_visualization"), out.resolve("perturbation_visualization"), delivery);
		switch (task.method()) {
			case KS -> ks(out, delivery);
			case TTEST -> pValues(delivery);
			case BAYES -> {
				// no more than its hits
			}
		}
		if (task.saveRefits()) {
			saveRefits(delivery);
		}
	}

	private void ks(Path out, Delivery delivery) throws IOException, InputException {
		threshold = Arrays.stream(TableFiles.read(step.resolve("associations.tsv")).numbers("threshold")).min().orElse(Double.NaN);
		delivery.copy(step.resolve("QC_summary_KS.tsv"), out.resolve("QC_summary_KS.tsv"));
		latent(out, delivery);
		pictures(step.resolve("figures"), out.resolve("figures"), delivery);
	}

	/** Corrected p-values, latent sizes x refits x perturbed features x targets. */
	private void pValues(Delivery delivery) throws IOException, InputException {
		Path logs = step.resolve("log_p.npy");
		if (!Files.exists(logs)) {
			notes.add(config.strict() ? "pvals.npy is MOVE's tests over samples, which compatibility=strict does not make"
					: "pvals.npy is left out: too many numbers");
			return;
		}
		NpyArray flat = NpyFile.read(logs);
		int sizes = task.latentSizes().size();
		int[] shape = { sizes, task.refits(), flat.shape()[0] / sizes / task.refits(), flat.shape()[1] };
		delivery.array(config.data().interim().resolve("pvals.npy"), new NpyArray.Doubles(shape, Arrays.stream(flat.toDoubles())
				.map(Math::exp).toArray()));
	}

	private void saveRefits(Delivery delivery) throws IOException, InputException {
		var refits = new SavedRefits(config.data());
		for (int l = 0; l < task.latentSizes().size(); l++) {
			int latent = task.latentSizes().get(l);
			String vae = MovePlan.vae(task, l);
			for (int refit = 0; refit < task.refits(); refit++) {
				WeightFiles weights = WeightFiles.of(run.resolve(vae).resolve("model"), refit);
				weights.safetensors(delivery.stage(refits.weights(latent, refit, ".safetensors")));
				weights.npz(delivery.stage(refits.weights(latent, refit, ".npz")));
			}
			refits.write(run, vae, latent, delivery);
		}
	}

	/** Positions before and after each perturbation, samples x latent x (perturbations + 1), and the perturbed features' names. */
	private void latent(Path out, Delivery delivery) throws IOException, InputException {
		List<String> perturbed = TableFiles.read(step.resolve("perturbed_features_list.tsv")).texts("feature");
		delivery.array(out.resolve("perturbed_features_list.npy"), NpyArray.of(perturbed));
		Path positions = step.resolve("latent_location.npy");
		if (Files.exists(positions)) {
			NpyArray flat = NpyFile.read(positions);
			int latent = task.model().latent();
			int[] shape = { flat.shape()[0], latent, flat.shape()[1] / latent };
			delivery.array(out.resolve("latent_location.npy"), new NpyArray.Doubles(shape, flat.toDoubles()));
		}
	}

	private static void pictures(Path from, Path to, Delivery delivery) throws IOException {
		if (!Files.isDirectory(from)) {
			return;
		}
		try (var files = Files.list(from)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".png")).sorted().toList()) {
				Matcher signed = DISTANCE.matcher(file.getFileName().toString());
				delivery.copy(file, to.resolve(signed.matches() ? signed.group(1) + signed.group(2) : file.getFileName().toString()));
			}
		}
	}
}
