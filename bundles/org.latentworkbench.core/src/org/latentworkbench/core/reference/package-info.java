/** Reference pages, made from what contributions declare about themselves. */
package org.latentworkbench.core.reference;
