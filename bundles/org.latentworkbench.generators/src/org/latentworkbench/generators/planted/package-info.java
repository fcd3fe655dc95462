/** Data whose associations are put in by hand, so that an association method's hits can be counted as true and false. */
package org.latentworkbench.generators.planted;
