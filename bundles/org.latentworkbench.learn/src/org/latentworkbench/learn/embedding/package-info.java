/**
 * Few-dimensional positions for the rows of a table: {@link org.latentworkbench.learn.embedding.Pca principal components},
 * {@link org.latentworkbench.learn.embedding.Umap UMAP} and {@link org.latentworkbench.learn.embedding.Tsne t-SNE}. Arrays in,
 * arrays out; the same data, settings and random stream give the same positions for any number of threads.
 */
package org.latentworkbench.learn.embedding;
