/**
 * Parametric embeddings: a small network whose outputs are related as its inputs are, and which may be guided by attributes and classes
 * (Hinterreiter, Humer, Kainz and Streit, "ParaDime: a framework for parametric dimensionality reduction", EuroVis 2023). Relations and
 * their transforms, losses with their gradients, and the training in phases. Arrays in, arrays out; the same numbers give the same bytes
 * for any number of threads.
 */
package org.latentworkbench.learn.guided;
