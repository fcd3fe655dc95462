/**
 * NumPy's array files: {@code .npy} (format versions 1 to 3) and {@code .npz}.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the format</a>
 */
package org.latentworkbench.data.npy;
