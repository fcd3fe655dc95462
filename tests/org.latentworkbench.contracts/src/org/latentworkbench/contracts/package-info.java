/** Tests that every contribution has to pass; a plug-in runs them on its own. */
package org.latentworkbench.contracts;
