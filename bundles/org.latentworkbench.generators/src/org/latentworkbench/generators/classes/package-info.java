/** Samples of several classes with correlated attributes. */
package org.latentworkbench.generators.classes;
