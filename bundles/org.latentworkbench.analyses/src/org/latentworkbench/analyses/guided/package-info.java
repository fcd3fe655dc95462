/** What guiding does to an embedding, and what it costs. */
package org.latentworkbench.analyses.guided;
