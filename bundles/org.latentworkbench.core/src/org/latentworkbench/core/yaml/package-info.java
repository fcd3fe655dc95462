/** YAML 1.2 (core schema) as trees that know where everything stands, and the problems found in them. */
package org.latentworkbench.core.yaml;
