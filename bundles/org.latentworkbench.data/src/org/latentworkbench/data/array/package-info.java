/** Arrays of any number of dimensions as modalities: what the formats have in common whose files hold arrays, not tables. */
package org.latentworkbench.data.array;
