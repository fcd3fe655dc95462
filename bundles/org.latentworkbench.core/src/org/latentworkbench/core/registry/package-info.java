/** What bundles contribute, as the extension registry tells it: read without loading a class. */
package org.latentworkbench.core.registry;
