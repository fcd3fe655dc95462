/** Scenes as JSON. */
package org.latentworkbench.figures.scene;
