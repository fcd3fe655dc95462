/** Training in plain Java arrays, and all inference. Not for other bundles. */
package org.latentworkbench.learn.jvm;
