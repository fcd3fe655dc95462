package org.latentworkbench.analyses;

import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Parameter;

/** What {@link LatentProjection} can be told. */
public record LatentProjectionParameters(
		@Parameter(label = "Method", byDefault = "umap",
				help = "How the latent space is brought to the plane: pca (linear, keeps large distances), umap (keeps neighbours and "
						+ "something of the arrangement), tsne (keeps the nearest neighbours best; sizes of groups and distances between "
						+ "them mean little), or none, which shows the first latent dimensions as they are.",
				reference = "McInnes, Healy and Melville, UMAP, arXiv:1802.03426; van der Maaten and Hinton, t-SNE, JMLR 9, 2008") Method method,
		@Parameter(label = "Dimensions", byDefault = "2", min = 2, max = 3, help = "Dimensions of the map: 2 or 3.") int dimensions,
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(label = "Colour by", names = Parameter.Names.FEATURE,
				help = "Features to colour samples by, one figure each; they are also columns of the map's table. Write modality/feature for a "
						+ "name that stands in several modalities.") List<String> colourBy,
		@Parameter(label = "Neighbours", byDefault = "15", min = 2, max = 1000, enabledIf = "method=umap",
				help = "Samples that count as near. Few show fine structure, many the outline.") int neighbours,
		@Parameter(label = "Smallest distance", byDefault = "0.1", min = 0, max = 1, enabledIf = "method=umap",
				help = "How close together UMAP may put neighbours; larger values spread clusters out.") double minDistance,
		@Parameter(label = "Perplexity", byDefault = "30", min = 1, max = 1000, enabledIf = "method=tsne",
				help = "How many neighbours a sample has, softly counted. Few show fine structure, many the outline. A third of the other "
						+ "samples is the most that is used.",
				reference = "van der Maaten and Hinton, JMLR 9, 2008") double perplexity,
		@Parameter(label = "Iterations", byDefault = "1000", min = 250, max = 100_000, enabledIf = "method=tsne", advanced = true,
				help = "Steps of t-SNE's descent; in the first 250 neighbours attract each other more.") int iterations,
		@Parameter(label = "Early exaggeration", byDefault = "12", min = 1, max = 1000, enabledIf = "method=tsne", advanced = true,
				help = "How many times stronger neighbours attract each other in the first 250 iterations, so that groups form.") double exaggeration,
		@Parameter(label = "Learning rate", byDefault = "0", min = 0, enabledIf = "method=tsne", advanced = true,
				help = "Length of a step of t-SNE's descent, as scikit-learn counts it. 0: the number of samples / (4 x early exaggeration), "
						+ "at least 50.",
				reference = "Belkina et al., Nature Communications 10, 2019") double learningRate,
		@Parameter(label = "Start", byDefault = "pca", enabledIf = "method=tsne", advanced = true,
				help = "Where the samples start: at their principal components (pca), which keeps the arrangement at large, or at random.",
				reference = "Kobak and Berens, Nature Communications 10, 2019") Start start,
		@Parameter(label = "Quality neighbours", byDefault = "15", min = 1, max = 1000, advanced = true,
				help = "Neighbours that trustworthiness and continuity compare between latent space and map.",
				reference = "Venna and Kaski, Neural Networks 19, 2006") int qualityNeighbours,
		@Parameter(byDefault = "false", help = "Whether each latent dimension is first scaled to mean 0 and standard deviation 1, so that all "
				+ "count alike.") boolean standardise,
		@Parameter(label = "Label", names = Parameter.Names.FEATURE, help = "A label whose accuracy is told: the share of samples whose label is that of "
				+ "most of their neighbours on the map, and in the latent space.") Optional<String> label,
		@Parameter(label = "Label neighbours", byDefault = "10", min = 1, max = 1000, advanced = true,
				help = "How many neighbours vote on the label.") int labelNeighbours,
		@Parameter(label = "Quality samples", byDefault = "2000", min = 10, max = 1_000_000, advanced = true, help = "Of so many samples, drawn at random "
				+ "where there are more, the neighbours are compared with all others; more take longer.") int qualitySamples) {
	/** How the latent space is brought to the plane. */
	public enum Method {
		PCA, UMAP, TSNE, NONE
	}

	/** Where t-SNE starts. */
	public enum Start {
		PCA, RANDOM
	}

	/** Copies the list. */
	public LatentProjectionParameters {
		colourBy = List.copyOf(colourBy);
	}
}
