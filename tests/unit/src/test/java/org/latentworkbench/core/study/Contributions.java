package org.latentworkbench.core.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Trainer;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.latentworkbench.core.registry.Registry;

/** Contributions for tests: a generator, an encoder, a trainer, two analyses and a format. */
public final class Contributions {
	record Omics(@Parameter(help = "rows", byDefault = "100", min = 1) int samples,
			@Parameter(help = "zeros", byDefault = "0.5", min = 0, max = 1) double sparsity) {
	}

	record Encode(@Parameter(help = "scaling", byDefault = "zscore") Scaling scaling) {
		enum Scaling {
			ZSCORE, NONE
		}
	}

	record Noise(@Parameter(help = "level", byDefault = "0.1", min = 0) double level) {
	}

	record Vae(@Parameter(help = "size", min = 1) int latent, @Parameter(help = "nodes", byDefault = "[64]", min = 1) List<Integer> hidden,
			@Parameter(help = "noise") Noise noise, @Parameter(help = "weights", min = 0) Map<String, Double> weights,
			@Parameter(help = "title", byDefault = "none") String title) {
	}

	record Map2(@Parameter(help = "how", byDefault = "pca") Method method) {
		enum Method {
			PCA, UMAP
		}
	}

	record None() {
	}

	static final class OmicsGenerator implements Generator<Omics> {
		@Override
		public void run(Omics parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	static final class Encoder implements Generator<Encode> {
		@Override
		public void run(Encode parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	static final class VaeTrainer implements Trainer<Vae> {
		@Override
		public void run(Vae parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	static final class Projection implements Analysis<Map2> {
		@Override
		public void run(Map2 parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	static final class Compare implements Analysis<None> {
		@Override
		public void run(None parameters, RunContext run) {
			throw new UnsupportedOperationException();
		}
	}

	static final class Tsv implements DatasetFormat {
		@Override
		public Dataset read(Path file, Options options) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void write(Dataset dataset, String modality, Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private Contributions() {
	}

	public static Registry registry() {
		var dataset = new OutputRole("dataset", "dataset", "");
		return Registry.of(List.of(
				info(Kind.GENERATOR, "correlated-multiomics", new OmicsGenerator(), List.of(), List.of(dataset, new OutputRole("truth", "associations", ""))),
				info(Kind.GENERATOR, "encode", new Encoder(), List.of(role("dataset", "dataset", false, false)), List.of(dataset)),
				info(Kind.TRAINER, "multimodal-vae", new VaeTrainer(), List.of(role("dataset", "dataset", false, false)),
						List.of(new OutputRole("model", "model", ""), new OutputRole("loss", "curve", ""), new OutputRole("refits/*", "table", ""))),
				info(Kind.ANALYSIS, "latent-projection", new Projection(),
						List.of(role("model", "model", false, false), role("dataset", "dataset", false, false), role("truth", "table", true, false)),
						List.of(new OutputRole("positions", "embedding", ""), new OutputRole("map-*", "figure", ""))),
				info(Kind.ANALYSIS, "compare", new Compare(), List.of(role("tables", "table", false, true), role("notes", "file", true, true)),
						List.of(new OutputRole("a", "table", ""), new OutputRole("b", "table", ""))),
				new ContributionInfo(Kind.FORMAT, "tsv", "TSV", "", "", "test", "1.0.0", List.of(), List.of(), List.of("tsv", "txt"), made(new Tsv()))));
	}

	private static InputRole role(String name, String kind, boolean optional, boolean multiple) {
		return new InputRole(name, kind, optional, multiple, "");
	}

	private static ContributionInfo info(Kind kind, String id, Object object, List<InputRole> inputs, List<OutputRole> outputs) {
		return new ContributionInfo(kind, id, id, "", "", "test", "1.0.0", inputs, outputs, List.of(), made(object));
	}

	private static Implementation made(Object object) {
		return new Implementation() {
			@Override
			public Object create() {
				return object;
			}

			@Override
			public Object createReader() {
				return Optional.empty().orElseThrow();
			}
		};
	}
}
