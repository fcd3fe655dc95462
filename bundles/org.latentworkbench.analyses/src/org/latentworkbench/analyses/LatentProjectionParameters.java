package org.latentworkbench.analyses;

import java.util.List;

import org.latentworkbench.api.Parameter;

/** What {@link LatentProjection} can be told. */
public record LatentProjectionParameters(
		@Parameter(label = "Method", byDefault = "umap",
				help = "How the latent space is brought to the plane: pca (linear, keeps large distances), umap (keeps neighbours), or none, "
						+ "which shows the first latent dimensions as they are.",
				reference = "McInnes, Healy and Melville, UMAP, arXiv:1802.03426") Method method,
		@Parameter(label = "Dimensions", byDefault = "2", min = 2, max = 3, help = "Dimensions of the map: 2 or 3.") int dimensions,
		@Parameter(label = "Refit", byDefault = "0", min = 0, help = "Which of the model's refits to show, from 0.") int refit,
		@Parameter(label = "Colour by", names = Parameter.Names.FEATURE,
				help = "Features to colour samples by, one figure each; they are also columns of the map's table. Write modality/feature for a "
						+ "name that stands in several modalities.") List<String> colourBy,
		@Parameter(label = "Neighbours", byDefault = "15", min = 2, max = 1000, enabledIf = "method=umap",
				help = "Samples that count as near. Few show fine structure, many the outline.") int neighbours,
		@Parameter(label = "Smallest distance", byDefault = "0.1", min = 0, max = 1, enabledIf = "method=umap",
				help = "How close together UMAP may put neighbours; larger values spread clusters out.") double minDistance,
		@Parameter(label = "Quality neighbours", byDefault = "15", min = 1, max = 1000, advanced = true,
				help = "Neighbours that trustworthiness and continuity compare between latent space and map.",
				reference = "Venna and Kaski, Neural Networks 19, 2006") int qualityNeighbours) {
	/** How the latent space is brought to the plane. */
	public enum Method {
		PCA, UMAP, NONE
	}

	/** Copies the list. */
	public LatentProjectionParameters {
		colourBy = List.copyOf(colourBy);
	}
}
