package org.latentworkbench.core.move;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.latentworkbench.api.InputException;
import org.latentworkbench.contracts.PluginXml;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Cancellation;
import org.latentworkbench.core.run.RunOptions;
import org.latentworkbench.core.run.RunOutcome;

/** A MOVE study of 40 samples: two drugs as words, three proteins and two genes with gaps, more samples in the tables than in the list. */
final class SmallStudy {
	static final int SAMPLES = 40;
	final Path folder;

	SmallStudy(Path folder) throws IOException {
		this.folder = folder;
		var random = new Random(5);
		var ids = new ArrayList<String>();
		var drugs = new StringBuilder("ID\tdrug_1\tdrug_2\n");
		var proteins = new StringBuilder("ID\tp-1\tp-2\tconstant\tp-3\n");
		var genes = new StringBuilder("ID\tg1\tg2\n");
		// the tables' rows stand in another order than the list of samples
		for (int i = SAMPLES + 2; i >= 0; i--) {
			String id = "s" + i;
			if (i < SAMPLES) {
				ids.add(0, id);
			}
			double x = random.nextGaussian();
			drugs.append(id).append('\t').append(x > 0 ? "a" : "b").append('\t').append(i % 7 == 0 ? "" : i % 2 == 0 ? "a" : "b").append('\n');
			proteins.append(String.format(Locale.ROOT, "%s\t%.4f\t%s\t3\t%.4f%n", id, 20 + x, i % 10 == 3 ? "NA" : String.format(Locale.ROOT, "%.4f",
					20 - x + 0.1 * random.nextGaussian()), 20 + random.nextGaussian()));
			genes.append(String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", id, 5 + x, 5 + random.nextGaussian()));
		}
		write("raw/drugs.tsv", drugs.toString());
		write("raw/proteins.tsv", proteins.toString());
		write("raw/genes.tsv", genes.toString());
		write("raw/ids.txt", String.join("\n", ids) + "\n");
		write("config/data/small.yaml", """
				defaults: [base_data]
				raw_data_path: raw/
				interim_data_path: interim/
				results_path: results/
				sample_names: ids
				categorical_inputs:
				  - name: drugs
				continuous_inputs:
				  - { name: proteins, log2: true, scale: true }
				  - { name: genes, weight: 2, log2: false, scale: true }
				""");
		write("config/task/latent.yaml", """
				defaults: [analyze_latent]
				batch_size: 10
				feature_names: [drug_1, p-1, g1, nowhere]
				reducer: { _target_: sklearn.decomposition.PCA }
				model: { num_hidden: [8], num_latent: 3 }
				training_loop: { num_epochs: 3, lr: 1e-3, kld_warmup_steps: [1], batch_dilation_steps: [2] }
				""");
		write("config/task/assoc.yaml", """
				defaults: [identify_associations_ks]
				batch_size: 10
				num_refits: 2
				sig_threshold: 0.999
				save_refits: on
				target_dataset: proteins
				target_value: plus_std
				model: { num_hidden: [8], num_latent: 3 }
				training_loop: { num_epochs: 3, lr: 1e-3, kld_warmup_steps: [1], batch_dilation_steps: [] }
				perturbed_feature_names: [p-1]
				target_feature_names: [p-2, g1]
				""");
	}

	void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	Path path(String file) {
		return folder.resolve(file);
	}

	MoveRun prepare(String... words) throws IOException, InputException {
		return MoveRun.prepare(MoveConfig.compose(folder, folder.resolve("config"), List.of(words), Map.of()), folder, registry());
	}

	RunOutcome run(String... words) throws IOException, InputException {
		return prepare(words).run(RunOptions.usual().threads(1), event -> { }, new Cancellation());
	}

	/** All files of a folder below the study, relative to it, sorted. */
	List<String> files(String in) throws IOException {
		try (var all = Files.walk(folder.resolve(in))) {
			return all.filter(Files::isRegularFile).map(f -> folder.resolve(in).relativize(f).toString().replace('\\', '/')).sorted().toList();
		}
	}

	/** The product's own contributions, from the bundles' plugin.xml files. */
	static Registry registry() throws IOException {
		var found = new ArrayList<ContributionInfo>();
		for (Path at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
			for (String bundle : List.of("data", "generators", "trainers", "analyses")) {
				Path file = at.resolve("bundles/org.latentworkbench." + bundle + "/plugin.xml");
				if (Files.isRegularFile(file)) {
					found.addAll(PluginXml.read(file, "org.latentworkbench." + bundle, SmallStudy.class.getClassLoader()));
				}
			}
		}
		assumeTrue(!found.isEmpty(), "the bundles' sources are not above the working folder");
		return Registry.of(found);
	}
}
