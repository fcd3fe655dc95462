package org.latentworkbench.figures.draw;

/**
 * What a file says about itself.
 *
 * @param title       of the figure; may be empty
 * @param description for those who cannot see it; may be empty
 * @param runId       the run that made it; empty: unknown
 */
public record Provenance(String title, String description, String runId) {
	public static final String CREATOR = "Latent Workbench";
}
