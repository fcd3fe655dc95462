package org.latentworkbench.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.api.Table;

/**
 * Small inputs of every kind that fit together: 80 samples with a categorical modality {@code drugs} and two continuous ones,
 * {@code blood} and {@code genes}, some values missing; {@code blood0} drives {@code genes0} and {@code genes1}, {@code drug0}
 * drives {@code genes2}.
 */
public final class TinyStudy {
	public static final int SAMPLES = 80;
	/** A modality, a feature of it, and a sample: what a required parameter gets that names one. */
	public static final String MODALITY = "blood";
	public static final String FEATURE = "blood0";
	public static final String SAMPLE = "s0";

	private TinyStudy() {
	}

	/**
	 * What fits a role: datasets, models and associations by kind, tables that are called {@code truth} or {@code associations} too.
	 *
	 * @return null where nothing here fits
	 */
	static Object input(String role, String kind) {
		return switch (kind) {
			case "dataset" -> dataset();
			case "model" -> model();
			case "associations" -> associations();
			case "table" -> role.equals("truth") ? truth() : role.equals("associations") ? associations() : null;
			default -> null;
		};
	}

	/** The same samples before they were encoded. */
	public static Dataset raw() {
		Dataset encoded = dataset();
		return new Dataset(encoded.samples(), encoded.modalities().stream().map(m -> m instanceof Modality.Continuous c ? raw(c)
				: m).toList());
	}

	private static Modality raw(Modality.Continuous encoded) {
		int p = encoded.features().size();
		float[] values = encoded.values().values().clone();
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) encoded.scaling().orElseThrow().raw(i % p, values[i]);
		}
		return new Modality.Continuous(encoded.name(), encoded.features(), new Matrix(encoded.samples(), p, values));
	}

	/** Six grey images of 3 x 4 pixels, {@code digits}. */
	public static Dataset images() {
		RandomStream random = RandomStream.of(11, "tiny images");
		var shape = new ImageShape(3, 4, 1);
		var values = new float[6 * shape.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextInt(256);
		}
		return new Dataset(List.of("a", "b", "c", "d", "e", "f"),
				List.of(new Modality.Continuous("digits", shape.features(), new Matrix(6, shape.size(), values))));
	}

	/** The same every time. */
	public static Dataset dataset() {
		return dataset(SAMPLES, 0.02);
	}

	/** @param missing share of the values that are missing */
	public static Dataset dataset(int samples, double missing) {
		RandomStream random = RandomStream.of(11, "tiny study");
		var blood = new float[samples][3];
		var genes = new float[samples][4];
		var drugs = new int[samples * 2];
		for (int i = 0; i < samples; i++) {
			for (int j = 0; j < 3; j++) {
				blood[i][j] = (float) random.nextGaussian();
			}
			drugs[2 * i] = random.nextInt(2);
			drugs[2 * i + 1] = random.nextInt(2);
			genes[i][0] = (float) (blood[i][0] + 0.3 * random.nextGaussian());
			genes[i][1] = (float) (-blood[i][0] + 0.3 * random.nextGaussian());
			genes[i][2] = (float) (2 * drugs[2 * i] + 0.3 * random.nextGaussian());
			genes[i][3] = (float) random.nextGaussian();
		}
		for (int i = 0; i < drugs.length; i++) {
			drugs[i] = random.nextBoolean(missing) ? Modality.Categorical.MISSING : drugs[i];
		}
		return new Dataset(IntStream.range(0, samples).mapToObj(i -> "s" + i).toList(),
				List.of(new Modality.Categorical("drugs", List.of("drug0", "drug1"), List.of("no", "yes"), drugs),
						scaled("blood", blood, missing, random), scaled("genes", genes, missing, random)));
	}

	/** Standardised columns, some values missing. */
	private static Modality.Continuous scaled(String name, float[][] rows, double missing, RandomStream random) {
		int p = rows[0].length;
		var values = new float[rows.length * p];
		double[] mean = new double[p];
		double[] sd = new double[p];
		for (int j = 0; j < p; j++) {
			int column = j;
			mean[j] = Arrays.stream(rows).mapToDouble(r -> r[column]).average().orElseThrow();
			sd[j] = Math.sqrt(Arrays.stream(rows).mapToDouble(r -> (r[column] - mean[column]) * (r[column] - mean[column])).average()
					.orElseThrow());
			for (int i = 0; i < rows.length; i++) {
				values[i * p + j] = random.nextBoolean(missing) ? Float.NaN : (float) ((rows[i][j] - mean[j]) / sd[j]);
			}
		}
		return new Modality.Continuous(name, IntStream.range(0, p).mapToObj(j -> name + j).toList(), new Matrix(rows.length, p, values),
				Optional.of(new Scaling(false, mean, sd)));
	}

	/** A model of {@link #dataset()} with 3 latent dimensions and 2 refits. */
	public static LatentModel model() {
		return LinearModel.random(dataset(), 3, 2, 5);
	}

	/** The true associations of {@link #dataset()}, as MOVE's tutorial writes them. */
	public static Table truth() {
		return Table.of(new Table.Whole("feature_a_id", new long[] { 3, 4, 4 }), new Table.Whole("feature_b_id", new long[] { 0,
				0, 3 }),
				new Table.Text("feature_a_name", List.of("genes0", "genes1", "genes1")),
				new Table.Text("feature_b_name", List.of("blood0", "blood0", "genes0")),
				new Table.Numbers("Correlation", new double[] { 0.95, -0.95, -0.9 }));
	}

	/** A ranked list of associations of {@link #dataset()}, the true ones first. */
	public static Table associations() {
		var a = new ArrayList<String>();
		var b = new ArrayList<String>();
		var effect = new ArrayList<Double>();
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 4; j++) {
				a.add("blood" + i);
				b.add("genes" + j);
				effect.add(i == 0 && j < 2 ? 0.9 - 1.7 * j : 0.01 * (i + j));
			}
		}
		return Table.of(new Table.Text("feature_a", a), new Table.Text("feature_b", b),
				new Table.Numbers("effect", effect.stream().mapToDouble(v -> v).toArray()));
	}
}
