package org.latentworkbench.generators.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Generator;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Progress;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.RunContext;

/**
 * Makes up samples of several classes of the same size. Classes lie at random places in the space of some hidden factors, and an attribute
 * follows mostly one of the factors: {@code x_j = sqrt(s) l_j (sqrt(b) m_c + sqrt(1 - b) f) + sqrt(1 - s) e}, all normal, with loadings
 * {@code l_j} of length 1, most of it on factor {@code j modulo factors}.
 */
public final class ClassAttributes implements Generator<ClassAttributesParameters> {
	private static final int CHECK = 256;
	/** How much an attribute follows the factors beside its own. */
	private static final float OTHERS = .15f;

	@Override
	public void run(ClassAttributesParameters p, RunContext run) throws Exception {
		int n = Math.multiplyExact(p.classes(), p.samplesPerClass());
		int width = p.attributes();
		run.needs(Counts.of(n, "sample") + " of " + Counts.of(width, "attribute"), 8L * n * width, "make fewer samples");
		float[][] means = normal(p.classes(), p.factors(), run.random("means"));
		float[][] loadings = normal(width, p.factors(), run.random("loadings"));
		for (int j = 0; j < width; j++) {
			float[] row = loadings[j];
			for (int f = 0; f < row.length; f++) {
				row[f] = OTHERS * row[f] + (f == j % row.length ? 1 : 0);
			}
			double length = 0;
			for (float v : row) {
				length += (double) v * v;
			}
			for (int f = 0; f < row.length; f++) {
				row[f] /= (float) Math.sqrt(length);
			}
		}
		// a row's class first, so that neighbouring rows are of different classes
		RandomStream random = run.random("samples");
		int[] order = run.random("order").permutation(n);
		var codes = new int[n];
		var values = new float[Math.multiplyExact(n, width)];
		Progress progress = run.progress("samples", n, "samples");
		var factors = new float[p.factors()];
		double ofClass = Math.sqrt(p.between());
		double within = Math.sqrt(1 - p.between());
		double ofFactors = Math.sqrt(p.shared());
		double own = Math.sqrt(1 - p.shared());
		for (int i = 0; i < n; i++) {
			if (i % CHECK == 0) {
				progress.at(i);
			}
			codes[i] = order[i] % p.classes();
			random.fillGaussian(factors);
			for (int f = 0; f < factors.length; f++) {
				factors[f] = (float) (ofClass * means[codes[i]][f] + within * factors[f]);
			}
			for (int j = 0; j < width; j++) {
				double common = 0;
				for (int f = 0; f < factors.length; f++) {
					common += loadings[j][f] * factors[f];
				}
				values[i * width + j] = (float) (ofFactors * common + own * random.nextGaussian());
			}
		}
		List<String> samples = names("S", n);
		run.dataset("data", new Dataset(samples, List.of(
				new Modality.Categorical("class", List.of("class"), names("class ", p.classes()), codes),
				new Modality.Continuous("attributes", names("attribute_", width), new Matrix(n, width, values)))));
	}

	private static float[][] normal(int rows, int columns, RandomStream random) {
		var result = new float[rows][columns];
		for (float[] row : result) {
			random.fillGaussian(row);
		}
		return result;
	}

	/** Numbered from 1, with leading zeros where there are ten or more. */
	private static List<String> names(String prefix, int count) {
		int digits = Integer.toString(count).length();
		var names = new ArrayList<String>(count);
		IntStream.rangeClosed(1, count).forEach(i -> names.add(prefix + "0".repeat(digits - Integer.toString(i).length()) + i));
		return names;
	}
}
