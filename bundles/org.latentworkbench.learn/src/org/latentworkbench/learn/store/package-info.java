/** Trained models as files: safetensors and NumPy arrays with a description in JSON. */
package org.latentworkbench.learn.store;
