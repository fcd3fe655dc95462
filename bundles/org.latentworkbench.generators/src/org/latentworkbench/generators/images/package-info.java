/** Images made up from known attributes. */
package org.latentworkbench.generators.images;
