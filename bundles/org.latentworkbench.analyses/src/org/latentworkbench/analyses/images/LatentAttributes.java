package org.latentworkbench.analyses.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.Features;
import org.latentworkbench.analyses.Refits;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Colouring;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Legend;
import org.latentworkbench.api.figure.Panel;
import org.latentworkbench.api.figure.Points;

/** The latent space seen along three dimensions, coloured by each attribute of the samples. */
public final class LatentAttributes implements Analysis<LatentAttributesParameters> {
	private static final int[][] PAIRS = { { 0, 1 }, { 1, 2 }, { 0, 2 } };
	private static final int MOST = 6;

	@Override
	public void run(LatentAttributesParameters parameters, RunContext run) throws Exception {
		LatentModel model = run.model("model");
		int refit = Refits.check(model, parameters.refit());
		Dataset all = run.dataset("dataset");
		Base.twoDimensions(model, "A view of planes");
		List<Features.Feature> found = ParameterException.at("attributes", () -> Features.find(all, parameters.attributes().isEmpty()
				? attributes(all) : parameters.attributes()));
		Optional<Labels> marks = parameters.marks().isPresent() ? ParameterException.at("marks", () -> Labels.of(all, parameters.marks()))
				: Optional.empty();
		if (marks.isPresent() && marks.get().names().size() > LatentSpace.MARKS.length) {
			throw new ParameterException("marks", "the label '" + marks.get().title() + "' has " + marks.get().names().size() + " classes, but there are "
					+ LatentSpace.MARKS.length + " different marks");
		}
		Matrix latent = parameters.positions().of(model, all, refit, run);
		int[] dimensions = parameters.dimensions().isEmpty() ? IntStream.range(0, Math.min(3, latent.columns())).toArray() : Base.units(
				"dimensions", parameters.dimensions(), latent.columns());
		int[] rows = Draw.some(all.samples().size(), parameters.samples(), run.random("samples"));
		Dataset shown = all.rows(rows);
		Matrix positions = latent.rows(rows);
		List<Features.Feature> attributes = Features.find(shown, found.stream().map(Features.Feature::name).toList());
		run.embedding("latent_attributes", LatentColumns.table(all.samples(), latent, found.stream().map(Features.Feature::column).toArray(
				Table.Column[]::new)));
		String caption = rows.length < all.samples().size() ? Counts.number(rows.length) + " of " + Counts.of(all.samples().size(), "sample") + "." : "All samples.";
		List<String> files = Features.fileNames(attributes.stream().map(Features.Feature::name).toList());
		Conventions conventions = Conventions.of(run, model, parameters.positions().words());
		for (int a = 0; a < files.size(); a++) {
			run.checkCancelled();
			Features.Feature attribute = attributes.get(a);
			conventions.figure("planes_" + files.get(a), planes(shown, positions, dimensions, attribute).captioned(caption));
			if (dimensions.length == 3) {
				conventions.figure("space_" + files.get(a), LatentSpace.of(shown.samples(), positions, dimensions, attribute.colouring(), marks.map(m -> m
						.rows(rows)), parameters.show()).titled("Latent space, coloured by " + attribute.name()).captioned(caption));
			}
		}
	}

	/** The first features that are no pixels. */
	private static List<String> attributes(Dataset dataset) throws InputException {
		var names = new ArrayList<String>();
		for (Modality m : dataset.modalities()) {
			if (ImageShape.of(m.features()).isEmpty()) {
				m.features().forEach(f -> names.add(m.name() + "/" + f));
			}
		}
		if (names.isEmpty()) {
			throw new InputException("the dataset has no features but pixels; bind one with attributes of the samples");
		}
		// without the modality where a name stands once
		return names.stream().limit(MOST).map(n -> {
			String plain = n.substring(n.indexOf('/') + 1);
			return names.stream().filter(o -> o.endsWith("/" + plain)).count() == 1 ? plain : n;
		}).toList();
	}

	/** Two dimensions each; one legend for all. */
	private static Figure planes(Dataset shown, Matrix positions, int[] dimensions, Features.Feature attribute) {
		int[][] pairs = Arrays.stream(PAIRS).filter(p -> p[1] < dimensions.length).toArray(int[][]::new);
		Colouring colouring = attribute.colouring();
		var panels = new ArrayList<Panel>();
		for (int p = 0; p < pairs.length; p++) {
			int x = dimensions[pairs[p][0]];
			int y = dimensions[pairs[p][1]];
			boolean last = p == pairs.length - 1;
			panels.add(Axes.of("latent dimension " + x, "latent dimension " + y).equalAspect().withLegend(last ? Legend.RIGHT : Legend.NONE).add(Points
					.of(positions.column(x), positions.column(y)).coloured(last || !(colouring instanceof Colouring.ByValue v) ? colouring
							: new Colouring.ByValue(v.values(), v.scale().withoutBar())).ids(shown.samples())));
		}
		return Figure.grid("Latent planes, coloured by " + attribute.name(), pairs.length, panels).sized(75 * pairs.length + 25, 90);
	}
}
