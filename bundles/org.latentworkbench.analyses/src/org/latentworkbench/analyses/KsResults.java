package org.latentworkbench.analyses;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.latentworkbench.analyses.association.PairTable;
import org.latentworkbench.analyses.association.Target;
import org.latentworkbench.analyses.perturbation.Perturbation;
import org.latentworkbench.analyses.statistics.Correlation;
import org.latentworkbench.analyses.statistics.Distribution;
import org.latentworkbench.analyses.statistics.KolmogorovSmirnov;
import org.latentworkbench.analyses.statistics.QuadraticFit;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;
import org.latentworkbench.data.Compatibility;

/** What {@link KsAssociations} has found: distances of all pairs in all refits, and how well targets are reconstructed. */
final class KsResults {
	private final Dataset dataset;
	private final Perturbation perturbation;
	private final List<Target> targets;
	private final KsAssociationsParameters parameters;
	private final List<String> modalities;
	/** Signed distances, one array a refit, pair by pair. */
	private final float[][] distances;
	private final double[] slopes;
	private final double[] correlations;
	private final KsFigures figures;

	KsResults(Dataset dataset, Perturbation perturbation, List<Target> targets, int refits, KsAssociationsParameters parameters) {
		this.dataset = dataset;
		this.perturbation = perturbation;
		this.targets = targets;
		this.parameters = parameters;
		modalities = targets.stream().map(Target::modality).distinct().toList();
		distances = new float[refits][Math.multiplyExact(perturbation.features().size(), targets.size())];
		slopes = new double[targets.size()];
		correlations = new double[targets.size()];
		figures = new KsFigures(dataset, perturbation, targets, parameters);
	}

	KsAssociationsParameters parameters() {
		return parameters;
	}

	/** The targets' modalities, in order. */
	List<String> modalities() {
		return modalities;
	}

	/** @throws InputException when a feature that figures are wanted for is not there */
	void checkShown() throws InputException {
		figures.check();
	}

	boolean shows(int perturbed) {
		return figures.shows(perturbed);
	}

	/** Takes a refit's reconstructions of the unperturbed dataset, one matrix a modality. */
	void baseline(List<Matrix> blocks) {
		for (int t = 0; t < targets.size(); t++) {
			double[] input = Columns.doubles(figures.input(t));
			double[] output = Columns.doubles(column(blocks, t));
			slopes[t] += QuadraticFit.of(input, output).a1() / distances.length;
			correlations[t] += Correlation.pearson(input, output).r() / distances.length;
		}
	}

	/** Takes the distances of one perturbed feature to all targets. */
	void distances(int refit, int perturbed, float[] found) {
		System.arraycopy(found, 0, distances[refit], perturbed * targets.size(), targets.size());
	}

	/** Draws what was asked for. */
	void figures(int refit, int perturbed, List<Matrix> before, List<Matrix> after, RunContext run) throws IOException {
		for (int t : figures.shownTargets()) {
			figures.change(refit, perturbed, t, column(before, t), column(after, t), distances[refit][perturbed * targets.size()
					+ t], run);
		}
	}

	/** Draws input against reconstruction of the features shown, perturbed ones and targets. */
	void fits(int refit, List<Matrix> blocks, RunContext run) throws IOException {
		for (int t : figures.fittedTargets()) {
			figures.fit(refit, t, column(blocks, t), run);
		}
	}

	private float[] column(List<Matrix> blocks, int target) {
		int left = target;
		for (Matrix block : blocks) {
			if (left < block.columns()) {
				return block.column(left);
			}
			left -= block.columns();
		}
		throw new IndexOutOfBoundsException(target);
	}

	void write(RunContext run) throws IOException, InputException {
		List<String> perturbed = perturbation.features();
		int[] tested = PairTable.tested(perturbation.modality(), perturbed, targets);
		// pairs of a feature with itself stay NaN
		double[] median = new double[distances[0].length];
		Arrays.fill(median, Double.NaN);
		for (int p : tested) {
			median[p] = Distribution.median(Arrays.stream(distances).mapToDouble(d -> d[p]).toArray());
		}
		double[] threshold = thresholds();
		int[] ranked = PairTable.ranked(tested, p -> Math.abs(median[p]));
		int[] hits = Arrays.stream(ranked).filter(p -> Math.abs(median[p]) >= threshold[p / targets.size()]).toArray();
		run.log(hits.length + " of " + tested.length + " pairs reach the threshold of the Kolmogorov-Smirnov distance, "
				+ Arrays.stream(threshold).min().orElse(Double.NaN));

		run.table("sig_assoc", asMove(hits, median));
		run.associations("associations", tidy(ranked, median, threshold));
		run.matrix("ks_distances", matrix(median, tested));
		run.table("QC_summary_KS", Table.of(new Table.Text("Feature names", targets.stream().map(Target::feature).toList()),
				new Table.Numbers("slope", slopes), new Table.Numbers("reconstruction_correlation", correlations)));
		new PerturbedPairs(perturbation, parameters.by(), targets).figures(new PerturbedPairs.Heatmap("ks_distances",
				"Signed KS distance, negative: values move up", "KS distance", p -> median[p]), ranked, hits, p -> Math.abs(median[p]),
				"KS distance", run);
		TruthScore.write(run, "ks", perturbed, targets, ranked, p -> Math.abs(median[p]), hits, parameters.truthCut());
	}

	/** One a perturbed feature: fewer samples counted, higher threshold. */
	private double[] thresholds() {
		return IntStream.range(0, perturbation.features().size()).mapToDouble(i -> {
			int n = dataset.samples().size();
			if (parameters.compatibility() == Compatibility.STRICT) {
				for (boolean out : perturbation.excluded(i)) {
					n -= out ? 1 : 0;
				}
			}
			return n == 0 ? Double.POSITIVE_INFINITY : KolmogorovSmirnov.threshold(parameters.threshold(), n);
		}).toArray();
	}

	/** The columns of MOVE's results_sig_assoc_ks.tsv. */
	private Table asMove(int[] hits, double[] median) {
		return PairTable.asMove(perturbation.features(), targets, hits, new Table.Numbers("ks_distance", Arrays.stream(hits)
				.mapToDouble(p -> median[p]).toArray()));
	}

	/** The effect is the distance, positive where the target rises with the feature; its interval holds all refits. */
	private Table tidy(int[] ranked, double[] median, double[] threshold) {
		int c = targets.size();
		double[] rise = IntStream.range(0, perturbation.features().size()).mapToDouble(i -> -Math.signum(perturbation.change(i)))
				.toArray();
		var findings = new PairTable.Findings(p -> rise[p / c] * median[p], p -> refits(p).map(d -> rise[p / c] * d).min().orElseThrow(),
				p -> refits(p).map(d -> rise[p / c] * d).max().orElseThrow(), PairTable.Findings.NONE, PairTable.Findings.NONE,
				p -> refits(p).filter(d -> Math.signum(d) == Math.signum(median[p])).count(), p -> distances.length,
				p -> Math.abs(median[p]) >= threshold[p / c]);
		return new PairTable(perturbation.modality(), perturbation.features(), targets, ranked).findings(findings)
				.number("ks_distance", p -> median[p]).number("threshold", p -> threshold[p / c]).table();
	}

	private DoubleStream refits(int pair) {
		return Arrays.stream(distances).mapToDouble(d -> d[pair]);
	}

	/** {@code P x C}; 0 for a feature with itself, as MOVE has it. */
	private Matrix matrix(double[] median, int[] tested) {
		var values = new float[median.length];
		for (int p : tested) {
			values[p] = (float) median[p];
		}
		return new Matrix(perturbation.features().size(), targets.size(), values);
	}
}
