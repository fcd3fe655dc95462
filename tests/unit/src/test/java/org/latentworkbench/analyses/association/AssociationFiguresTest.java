package org.latentworkbench.analyses.association;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Heatmap;

class AssociationFiguresTest {
	@Test
	void aHeatmapLeavesOutWhatAFeatureDoesToItself() throws Exception {
		var dataset = new Dataset(List.of("s", "t"), List.of(new Modality.Continuous("A", List.of("a1", "a2"), Matrix.zeros(2, 2)),
				new Modality.Continuous("B", List.of("b1"), Matrix.zeros(2, 1))));
		List<Target> targets = Target.of(dataset, List.of());
		Figure figure = new AssociationFigures("A", List.of("a1", "a2"), targets).heatmap("Effects", new int[] { 1, 2, 3, 5 }, p -> 10 + p,
				"effect");
		var map = (Heatmap) ((Axes) figure.panels().getFirst()).layers().stream().filter(Heatmap.class::isInstance).findFirst().orElseThrow();
		var shown = new StringBuilder();
		for (int i = 0; i < 6; i++) {
			shown.append(map.values().get(i)).append(' ');
		}
		assertEquals("NaN 11.0 12.0 13.0 NaN 15.0 ", shown.toString());
	}
}
