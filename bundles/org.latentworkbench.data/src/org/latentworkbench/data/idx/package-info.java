/**
 * The IDX files of the MNIST digits and their relatives, plain or gzipped.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">the format</a>
 */
package org.latentworkbench.data.idx;
