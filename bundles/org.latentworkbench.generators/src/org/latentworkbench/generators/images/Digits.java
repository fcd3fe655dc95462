package org.latentworkbench.generators.images;

import java.io.IOException;
import java.util.List;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;

/** Draws digits stroke by stroke, as if written by many hands, and records how each was written. */
public final class Digits implements Generator<DigitsParameters> {
	/** The modalities. */
	static final String IMAGES = "digits";
	static final String ATTRIBUTES = "attributes";
	static final String LABEL = "label";
	private static final List<String> FEATURES = List.of("thickness", "slant", "rotation", "scale", "shift_x", "shift_y");

	@Override
	public void run(DigitsParameters parameters, RunContext run) throws IOException, InputException {
		var shape = new ImageShape(parameters.size(), parameters.size(), 1);
		int n = parameters.samples();
		run.needs(Counts.of(n, "image") + " of " + parameters.size() + " x " + parameters.size() + " pixels", 4L * n * shape.size(), "draw fewer");
		Progress progress = run.progress("drawing", n, "images");
		RandomStream random = run.random("digits");
		List<Integer> digits = parameters.digits().stream().sorted().toList();
		var levels = new float[n * shape.size()];
		var attributes = new float[n * FEATURES.size()];
		var codes = new int[n];
		for (int i = 0; i < n; i++) {
			// each image has streams of its own: the first ones stay the same when more are drawn
			RandomStream own = random.split(i);
			codes[i] = i % digits.size();
			DigitShape digit = shape(digits.get(codes[i]), parameters, own);
			digit.draw(own.split("hand"), parameters.size(), levels, i * shape.size());
			float[] row = { (float) digit.thickness(), (float) digit.slant(), (float) digit.rotation(), (float) digit.scale(), (float) digit.shiftX(),
					(float) digit.shiftY() };
			System.arraycopy(row, 0, attributes, i * row.length, row.length);
			progress.at(i + 1);
		}
		var dataset = new Dataset(AttributeTable.ids("d", n), List.of(
				new Modality.Continuous(IMAGES, shape.features(), new Matrix(n, shape.size(), levels)),
				new Modality.Continuous(ATTRIBUTES, FEATURES, new Matrix(n, FEATURES.size(), attributes)),
				new Modality.Categorical(LABEL, List.of(LABEL), digits.stream().map(String::valueOf).toList(), codes)));
		run.dataset("data", dataset);
		run.table("samples", AttributeTable.of(dataset));
		run.figure("examples", ImageWall.of("Digits", dataset, IMAGES));
	}

	private static DigitShape shape(int digit, DigitsParameters p, RandomStream random) {
		int form = random.nextInt(Strokes.forms(digit));
		double thickness = random.nextDouble(p.thinnest(), p.thickest());
		double slant = p.slant() + p.slantSpread() * random.nextGaussian();
		double rotation = p.rotation() * random.nextGaussian();
		double scale = Math.clamp(1 + p.scale() * random.nextGaussian(), 0.6, 1.2);
		return new DigitShape(digit, form, thickness, slant, rotation, scale, p.shift() * random.nextGaussian(), p.shift() * random.nextGaussian(),
				p.wobble());
	}
}
