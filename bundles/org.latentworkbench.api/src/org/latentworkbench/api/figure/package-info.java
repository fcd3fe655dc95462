/**
 * Figures as values: a scene of panels, axes, layers and colour encodings that says <em>what</em> is shown. How it is
 * drawn (pixels, SVG, PDF, GIF, light or dark) is decided elsewhere, so a stored scene can be drawn again at any size.
 * <p>
 * Everything here is immutable and built from static factories and {@code with}-style methods. A scatter plot:
 * <pre>
 * Figure figure = Figure.of("Latent space", Axes.of("z1", "z2")
 *     .add(Points.of(z1, z2).byCategory("cluster", codes, names).ids(samples)));
 * </pre>
 * A bar chart:
 * <pre>
 * Figure figure = Figure.of("Features moved", Axes.of("pairs", "")
 *     .withY(Axis.categories("", names).reversedOrder())
 *     .add(Bars.horizontal(counts)));
 * </pre>
 * Data are {@code float}; a value that is not a number is missing and is never drawn as if it were zero. Lengths, line
 * widths and text sizes are in points (1/72 inch).
 */
package org.latentworkbench.api.figure;
