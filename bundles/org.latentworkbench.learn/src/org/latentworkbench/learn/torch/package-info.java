/** Training on libtorch through DJL. Not for other bundles. */
package org.latentworkbench.learn.torch;
