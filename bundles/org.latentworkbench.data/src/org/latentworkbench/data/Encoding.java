package org.latentworkbench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Scaling;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.text.NumberTable;

/**
 * Makes raw modalities fit for learning: logarithm and z-scores for numbers, categories checked and cleaned. {@link OneHot} makes
 * the blocks of categories.
 */
public final class Encoding {
	/** Columns transformed at a time: neighbours share cache lines. */
	private static final int BLOCK = 32;

	private Encoding() {
	}

	/**
	 * What became of one feature.
	 *
	 * @param kept    whether it is in the encoded modality
	 * @param reason  why it is not; empty when it is
	 * @param missing values that are missing
	 * @param mean    of the values before scaling, after the logarithm; NaN for categories
	 * @param sd      their population standard deviation; NaN for categories
	 */
	public record Feature(String modality, String name, boolean kept, String reason, int missing, double mean, double sd) {
	}

	/** An encoded modality and what became of each raw feature, in order. */
	public record Encoded<M extends Modality>(M modality, List<Feature> features) {
	}

	/**
	 * A table encoded in doubles, {@code n x p}: what MOVE's {@code encode_data} writes to its {@code .npy} files.
	 *
	 * @param names   of the p features that were kept
	 * @param values  row-major, 0 where missing
	 */
	public record EncodedNumbers(int samples, List<String> names, double[] values, List<Feature> features) {
	}

	/**
	 * Encodes a continuous modality.
	 * <p>
	 * Strict: features without a value and, when scaling, features without spread are left out; missing values stay missing.
	 * MOVE: {@code log2} counts only together with {@code scale}; features with a standard deviation of at most 1e-8 are left
	 * out when scaling; then, as its reader does, everything is rounded to float, a value of exactly 0 counts as missing, and features
	 * that are 0 all through are left out.
	 *
	 * @param raw     not yet scaled
	 * @param samples the dataset's ids, for messages
	 * @throws InputException for a value of -1 or less under {@code log2}, or when no feature is left
	 */
	public static Encoded<Modality.Continuous> continuous(Modality.Continuous raw, List<String> samples, boolean log2, boolean scale,
			Compatibility compatibility) throws InputException {
		if (raw.scaling().isPresent()) {
			throw new InputException("modality " + raw.name() + " is scaled already; encode the raw dataset");
		}
		int n = raw.samples();
		int p = raw.features().size();
		float[] from = raw.values().values();
		boolean logarithm = log2 && (scale || compatibility == Compatibility.STRICT);
		var features = new ArrayList<Feature>(p);
		var result = new float[from.length];
		var scaling = new Scaling(logarithm, new double[p], new double[p]);
		int kept = 0;
		for (int first = 0; first < p; first += BLOCK) {
			double[][] columns = columns(n, p, first, (i, j) -> from[i * p + j]);
			for (int k = 0; k < columns.length; k++) {
				int j = first + k;
				Feature feature = encode(raw.name(), raw.features().get(j), samples, columns[k], logarithm, scale, compatibility, true);
				features.add(feature);
				if (feature.kept()) {
					scaling.mean()[kept] = scale ? feature.mean() : 0;
					scaling.sd()[kept] = scale ? feature.sd() : 1;
					for (int i = 0; i < n; i++) {
						result[i * p + kept] = single(columns[k][i], compatibility);
					}
					kept++;
				}
			}
		}
		checkKept(raw.name(), kept, features);
		Matrix values = new Matrix(n, kept, kept == p ? result : narrowed(result, n, p, kept));
		Optional<Scaling> transformed = scale || logarithm
				? Optional.of(new Scaling(logarithm, Arrays.copyOf(scaling.mean(), kept), Arrays.copyOf(scaling.sd(), kept))) : Optional.empty();
		List<String> names = features.stream().filter(Feature::kept).map(Feature::name).toList();
		return new Encoded<>(new Modality.Continuous(raw.name(), names, values, transformed, ofKept(raw, features)), List.copyOf(features));
	}

	/**
	 * Encodes numbers in doubles, missing values as 0, as MOVE's {@code encode_data} does. MOVE's reader of the result does the
	 * rest; see {@link #continuous}.
	 *
	 * @param name of the modality, for messages
	 */
	public static EncodedNumbers numbers(String name, NumberTable raw, boolean log2, boolean scale, Compatibility compatibility)
			throws InputException {
		int n = raw.samples().size();
		int p = raw.features().size();
		boolean logarithm = log2 && (scale || compatibility == Compatibility.STRICT);
		var features = new ArrayList<Feature>(p);
		var result = new double[n * p];
		int kept = 0;
		for (int first = 0; first < p; first += BLOCK) {
			double[][] columns = columns(n, p, first, (i, j) -> raw.values()[i * p + j]);
			for (int k = 0; k < columns.length; k++) {
				Feature feature = encode(name, raw.features().get(first + k), raw.samples(), columns[k], logarithm, scale, compatibility, false);
				features.add(feature);
				if (feature.kept()) {
					for (int i = 0; i < n; i++) {
						double x = columns[k][i];
						result[i * p + kept] = Double.isNaN(x) ? 0 : x;
					}
					kept++;
				}
			}
		}
		checkKept(name, kept, features);
		var values = new double[n * kept];
		for (int i = 0; i < n; i++) {
			System.arraycopy(result, i * p, values, i * kept, kept);
		}
		return new EncodedNumbers(n, features.stream().filter(Feature::kept).map(Feature::name).toList(), values, List.copyOf(features));
	}

	/** Encodes one column in place. @param loaded whether MOVE's reader's rules are applied as well */
	private static Feature encode(String modality, String name, List<String> samples, double[] column, boolean log2, boolean scale,
			Compatibility compatibility, boolean loaded) throws InputException {
		boolean move = compatibility == Compatibility.MOVE;
		if (log2) {
			double[] raw = column.clone();
			int bad = Standardisation.log2(column);
			if (bad >= 0) {
				throw new InputException("feature " + name + " of " + modality + " is " + raw[bad] + " for sample " + samples.get(bad)
						+ ", and log2(x + 1) needs values above -1; set log2 to false for " + modality + ", or shift its values");
			}
		}
		Standardisation.Moments moments = Standardisation.moments(column);
		String reason = "";
		if (!move && moments.present(column.length) == 0) {
			reason = "every value is missing";
		} else if (scale && moments.constant(compatibility)) {
			reason = "every value is the same";
		} else if (scale) {
			Standardisation.scale(column, moments);
		}
		if (move && loaded && reason.isEmpty() && Arrays.stream(column).allMatch(x -> Double.isNaN(x) || (float) x == 0)) {
			reason = "every value is 0 or missing";
		}
		return new Feature(modality, name, reason.isEmpty(), reason, moments.missing(), moments.mean(), moments.sd());
	}

	/**
	 * Encodes a categorical modality.
	 * <p>
	 * Strict: features without a value are left out; categories stay as they are.
	 * MOVE: the categories are those that occur, sorted, with "nan" among them where values are missing; of these the last is
	 * then taken for the missing one. Where a word sorts after "nan" (as "no" and "yes" do), it is lost and "nan" stays. Codes
	 * are kept in a byte: the 257th category is the first again.
	 *
	 * @throws InputException when every value is missing
	 */
	public static Encoded<Modality.Categorical> categorical(Modality.Categorical raw, Compatibility compatibility) throws InputException {
		int n = raw.samples();
		int p = raw.features().size();
		var missing = new int[p];
		for (int i = 0; i < raw.codes().length; i++) {
			missing[i % p] += raw.codes()[i] == Modality.Categorical.MISSING ? 1 : 0;
		}
		var features = new ArrayList<Feature>(p);
		for (int j = 0; j < p; j++) {
			boolean kept = compatibility == Compatibility.MOVE || missing[j] < n;
			String reason = kept ? "" : "every value is missing";
			features.add(new Feature(raw.name(), raw.features().get(j), kept, reason, missing[j], Double.NaN, Double.NaN));
		}
		if (Arrays.stream(missing).allMatch(m -> m == n)) {
			throw new InputException("every value of modality " + raw.name() + " is missing");
		}
		if (compatibility == Compatibility.MOVE) {
			return new Encoded<>(MoveCategories.encode(raw), features);
		}
		int[] kept = IntStream.range(0, p).filter(j -> features.get(j).kept()).toArray();
		if (kept.length == p) {
			return new Encoded<>(raw, features);
		}
		var codes = new int[n * kept.length];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = raw.code(i / kept.length, kept[i % kept.length]);
		}
		List<String> names = Arrays.stream(kept).mapToObj(raw.features()::get).toList();
		return new Encoded<>(new Modality.Categorical(raw.name(), names, raw.categories(), codes, ofKept(raw, features)), features);
	}

	private interface Cell {
		double at(int row, int column);
	}

	private static double[][] columns(int n, int p, int first, Cell cell) {
		var columns = new double[Math.min(BLOCK, p - first)][n];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < columns.length; k++) {
				columns[k][i] = cell.at(i, first + k);
			}
		}
		return columns;
	}

	private static float single(double x, Compatibility compatibility) {
		float value = (float) x;
		return compatibility == Compatibility.MOVE && value == 0 ? Float.NaN : value;
	}

	private static float[] narrowed(float[] values, int n, int p, int kept) {
		for (int i = 1; i < n; i++) {
			System.arraycopy(values, i * p, values, i * kept, kept);
		}
		return Arrays.copyOf(values, n * kept);
	}

	private static Table ofKept(Modality raw, List<Feature> features) {
		return raw.annotations().rows(IntStream.range(0, features.size()).filter(j -> features.get(j).kept()).toArray());
	}

	private static void checkKept(String modality, int kept, List<Feature> features) throws InputException {
		if (kept == 0) {
			throw new InputException("no feature of modality " + modality + " is left; of " + features.get(0).name() + ", "
					+ features.get(0).reason());
		}
	}
}
