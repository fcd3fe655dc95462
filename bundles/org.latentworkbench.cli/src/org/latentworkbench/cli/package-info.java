/** The command line: commands over the core, and the ways in which a run is shown. The only bundle that writes to the process's streams. */
package org.latentworkbench.cli;
