/**
 * Drawing surfaces: one interface, with pixels, SVG and PDF behind it, and the writers of PNG and GIF files. Coordinates
 * are points (1/72 inch) from the upper left corner, y downwards; angles are degrees, counter-clockwise on the page;
 * colours are {@code 0xAARRGGBB}, not premultiplied.
 */
package org.latentworkbench.figures.draw;
