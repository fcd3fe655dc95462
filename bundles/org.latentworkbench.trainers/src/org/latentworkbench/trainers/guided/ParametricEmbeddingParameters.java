package org.latentworkbench.trainers.guided;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.latentworkbench.api.Checked;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.Activation;

/** What {@link ParametricEmbedding} can be told. */
public record ParametricEmbeddingParameters(
		@Parameter(label = "Method", byDefault = "tsne",
				help = "What the embedding is to keep: tsne and umap (neighbours), mds (distances, by a linear map), pca (variance, by a linear map), "
						+ "or phases, which are said below piece by piece.",
				reference = "van der Maaten, AISTATS 2009; Sainburg, McInnes and Gentner, Neural Computation 33, 2021") Method method,
		@Parameter(label = "Dimensions", byDefault = "2", min = 1, max = 1000, help = "Dimensions of the embedding.") int dimensions,
		@Parameter(label = "Modalities", names = Parameter.Names.MODALITY,
				help = "What the network reads. None named: all modalities of numbers.") List<String> modalities,
		@Parameter(label = "Hidden layers", byDefault = "[100, 50]", min = 1, max = 100000, unit = "units", enabledIf = "method=tsne|umap|phases",
				help = "Widths of the network's hidden layers, from the input inwards; an empty list makes a linear map.") List<Integer> hidden,
		@Parameter(label = "Activation", byDefault = "softplus", advanced = true, enabledIf = "method=tsne|umap|phases",
				help = "What stands between layers: softplus, relu, leaky_relu or tanh.") Activation activation,
		@Parameter(label = "Perplexity", byDefault = "30", min = 1, max = 100000, enabledIf = "method=tsne",
				help = "How many neighbours a sample has, softly counted; at most a third of the samples. Few show fine structure, many the "
						+ "outline.") double perplexity,
		@Parameter(label = "Neighbours", byDefault = "30", min = 2, max = 100000, enabledIf = "method=umap",
				help = "Size of a sample's neighbourhood, itself included.") int neighbours,
		@Parameter(label = "Smallest distance", byDefault = "0.01", min = 0, max = 2, enabledIf = "method=umap",
				help = "How close together samples may come.") double minDistance,
		@Parameter(label = "Start epochs", byDefault = "0", min = 0, max = 100000, unit = "epochs", enabledIf = "method=tsne|umap",
				help = "Epochs in which samples learn to lie at their principal components (tsne) or at the eigenvectors of their graph (umap). 0: 10 and "
						+ "5.") int startEpochs,
		@Parameter(label = "Epochs", byDefault = "0", min = 0, max = 1_000_000, unit = "epochs", enabledIf = "method=tsne|umap|mds|pca",
				help = "Epochs of training after the start. 0: 30.") int epochs,
		@Parameter(label = "Fine epochs", byDefault = "0", min = 0, max = 1_000_000, unit = "epochs", enabledIf = "method=tsne|umap|mds|pca",
				help = "Further epochs at the end with a tenth of the learning rate, in which samples settle.") int fineEpochs,
		@Parameter(label = "Batch size", byDefault = "500", min = 2, max = 1_000_000, unit = "samples", enabledIf = "method=tsne|umap|mds|pca",
				help = "Samples in a step of training; with umap, related pairs.") int batchSize,
		@Parameter(label = "Learning rate", byDefault = "0.01", min = 0, above = true, max = 1, enabledIf = "method=tsne|umap|mds|pca",
				help = "Step size of the Adam optimiser, after the start, which has 0.01.", reference = "Kingma and Ba, Adam, ICLR 2015") double learningRate,
		@Parameter(label = "Guiding attribute", names = Parameter.Names.FEATURE, enabledIf = "method=tsne|umap|mds|pca",
				help = "A feature of numbers that one axis is to follow. It need not be an input.",
				reference = "Hinterreiter et al., ParaDime, EuroVis 2023") Optional<String> guide,
		@Parameter(label = "Guided axis", byDefault = "0", min = 0, enabledIf = "method=tsne|umap|mds|pca",
				help = "The axis that follows the attribute, from 0.") int axis,
		@Parameter(label = "Weight of the method's loss", byDefault = "100", min = -1, enabledIf = "method=tsne|umap|mds|pca",
				help = "How much the method's own loss counts beside 1 - r^2 of the guiding attribute. 100 guides strongly, 1000 less, 5000 hardly; -1 "
						+ "does not guide. Counts only where an attribute is named.") double weight,
		@Parameter(label = "Classes", names = Parameter.Names.FEATURE, enabledIf = "method=tsne|umap|mds|pca",
				help = "A feature of categories that guides as well.") Optional<String> classes,
		@Parameter(label = "Use of classes", byDefault = "triplet", enabledIf = "method=tsne|umap|mds|pca",
				help = "triplet: samples of a class are to be nearer to each other than to others. classification: a linear layer is to tell classes from "
						+ "positions. Counts only where classes are named.") ClassUse classUse,
		@Parameter(label = "Weight of classes", byDefault = "1", min = 0, enabledIf = "method=tsne|umap|mds|pca", advanced = true,
				help = "How much the loss of classes counts beside the method's own, which then counts as 'weight' says, or 1 without an "
						+ "attribute.") double classWeight,
		@Parameter(label = "Weight of reconstruction", byDefault = "0", min = 0, advanced = true, enabledIf = "method=tsne|umap|mds",
				help = "Above 0 a decoder learns, too, to tell the input from positions, and the embedding can be decoded.") double reconstruction,
		@Parameter(label = "Learn alpha", byDefault = "false", advanced = true, enabledIf = "method=tsne",
				help = "Whether the degrees of freedom of t-SNE's kernel are learned; else they are 1. Learned ones lower the divergence and "
						+ "spread samples more evenly.") boolean trainAlpha,
		@Parameter(label = "Colour by", names = Parameter.Names.FEATURE,
				help = "Features to colour samples by, one figure each; they are also columns of the embedding's table.") List<String> colourBy,
		@Parameter(label = "Relations", enabledIf = "method=phases", help = "Relations between samples, by name, for the losses of phases.")
		Map<String, RelationSettings> relations,
		@Parameter(label = "Phases", enabledIf = "method=phases", help = "What is trained, one after the other, each with an optimiser of its own.")
		List<PhaseSettings> phases) implements Checked {

	/** What the embedding is to keep. */
	public enum Method {
		TSNE, UMAP, MDS, PCA, PHASES
	}

	/** What classes are used for. */
	public enum ClassUse {
		TRIPLET, CLASSIFICATION
	}

	/** Copies lists and maps. */
	public ParametricEmbeddingParameters {
		modalities = List.copyOf(modalities);
		hidden = List.copyOf(hidden);
		colourBy = List.copyOf(colourBy);
		relations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(relations));
		phases = List.copyOf(phases);
	}

	/** The hidden layers of the network; none for the linear methods. */
	List<Integer> layers() {
		return method == Method.MDS || method == Method.PCA ? List.of() : hidden;
	}

	@Override
	public List<Problem> problems() {
		return new PhaseCheck(this).problems();
	}
}
