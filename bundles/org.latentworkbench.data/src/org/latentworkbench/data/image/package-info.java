/** Folders of images as datasets. Decodes without a display. */
package org.latentworkbench.data.image;
