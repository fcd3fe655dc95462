/** Parameters records as data: what they ask for, bound from YAML, written as plain values. */
package org.latentworkbench.core.parameters;
