/** From raw values to what models learn from. */
package org.latentworkbench.generators.encode;
