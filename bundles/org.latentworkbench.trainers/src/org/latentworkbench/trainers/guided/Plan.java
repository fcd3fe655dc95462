package org.latentworkbench.trainers.guided;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.ParameterException;
import org.latentworkbench.api.RoleException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.learn.embedding.Pca;
import org.latentworkbench.learn.embedding.SpectralLayout;
import org.latentworkbench.learn.guided.Loss;
import org.latentworkbench.learn.guided.Phase;
import org.latentworkbench.learn.guided.Relation;
import org.latentworkbench.learn.guided.Transform;
import org.latentworkbench.learn.neighbours.Neighbours;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.trainers.guided.LossSettings.Kind;
import org.latentworkbench.trainers.guided.LossSettings.Target;
import org.latentworkbench.trainers.guided.RelationSettings.Between;

/** Makes phases of training of what a study says of them: relations of the samples, places, attributes and classes. */
final class Plan {
	private final ReadyMade wanted;
	private final Dataset dataset;
	private final Matrix inputs;
	private final int dimensions;
	private final RunContext run;
	private final Map<String, Relation> relations = new HashMap<>();
	private final Map<String, Matrix> targets = new HashMap<>();

	/** @param inputs {@code n x p}, finite */
	Plan(ReadyMade wanted, Dataset dataset, Matrix inputs, int dimensions, RunContext run) {
		this.wanted = wanted;
		this.dataset = dataset;
		this.inputs = inputs;
		this.dimensions = dimensions;
		this.run = run;
	}

	/**
	 * Checks what can be seen before any work: attributes, classes, perplexities, the number of samples.
	 *
	 * @return how many classes the classifier tells apart; 0 for no classifier
	 */
	int check() throws InputException {
		int n = inputs.rows();
		if (n < 3) {
			throw new RoleException("dataset", Counts.there(n, "sample") + "; an embedding needs at least 3");
		}
		for (var entry : wanted.relations().entrySet()) {
			double perplexity = entry.getValue().perplexity();
			if (perplexity > n / 3.0) {
				throw new ParameterException(wanted.perplexityAt(entry.getKey()),
						"is " + perplexity + ", but " + n + " samples allow at most a third of their number, "
						+ n / 3 + "; choose a smaller one, or bind more samples");
			}
			int neighbours = entry.getValue().neighbours();
			if (entry.getValue().between() == Between.NEIGHBOURS && neighbours > n - 1) {
				throw new ParameterException(wanted.neighboursAt(entry.getKey()),
						wanted.neighbours(entry.getKey(), neighbours) + ", but there are only " + Counts.of(n, "sample"));
			}
			if (perplexity > 0 && neighbours > 0 && perplexity > neighbours) {
				throw new ParameterException(wanted.perplexityAt(entry.getKey()),
						"relation " + entry.getKey() + ": perplexity is " + perplexity + ", above the number of neighbours, "
						+ neighbours + "; three times the perplexity is usual");
			}
			if (entry.getValue().between() == Between.GIVEN && run.files("distances").isEmpty()) {
				throw new ParameterException("relations." + entry.getKey() + ".between",
						"relation " + entry.getKey() + " is 'given', but no file is bound to the input 'distances'");
			}
		}
		var told = new TreeSet<String>();
		for (int p = 0; p < wanted.phases().size(); p++) {
			List<LossSettings> losses = wanted.phases().get(p).losses();
			for (int l = 0; l < losses.size(); l++) {
				check(losses.get(l), wanted.attributeAt(p, l), told);
			}
		}
		if (told.size() > 1) {
			throw new InputException("classes of " + String.join(" and ", told) + " are to be told apart; one feature of categories is expected");
		}
		return told.isEmpty() ? 0 : Attributes.categories(dataset, told.first());
	}

	/**
	 * @param at   where its attribute stands
	 * @param told gets the feature of categories that it tells apart
	 */
	private void check(LossSettings loss, String at, Set<String> told) throws InputException {
		int components = Math.min(inputs.rows(), inputs.columns());
		switch (loss.loss()) {
			case CORRELATION -> ParameterException.at(at, () -> Attributes.numbers(dataset, loss.attribute()));
			case TRIPLET -> ParameterException.at(at, () -> Attributes.classes(dataset, loss.attribute()));
			case CLASSIFICATION -> {
				ParameterException.at(at, () -> Attributes.classes(dataset, loss.attribute()));
				told.add(loss.attribute());
			}
			case POSITION -> {
				if (loss.target() == Target.PCA && dimensions > components) {
					run.warn("the data have " + components + " principal components; further dimensions of the start are 0");
				}
			}
			default -> { }
		}
	}

	/** Computes relations and places. @param workers for the work, with its progress */
	List<Phase> phases(Workers workers) throws Exception {
		var needed = new TreeSet<String>();
		wanted.phases().forEach(p -> p.losses().forEach(l -> {
			if (!l.relation().isEmpty()) {
				needed.add(l.relation());
			}
		}));
		int done = 0;
		for (String name : needed) {
			relations.put(name, relation(wanted.relations().get(name), workers.part(.8 * done / needed.size(), .8 * (done + 1) / needed.size())));
			done++;
		}
		var phases = new ArrayList<Phase>();
		for (int i = 0; i < wanted.phases().size(); i++) {
			PhaseSettings phase = wanted.phases().get(i);
			var losses = new ArrayList<Loss>();
			for (LossSettings loss : phase.losses()) {
				losses.add(loss(loss, workers.part(.8, 1)));
			}
			phases.add(new Phase(phase.title(i + 1), phase.epochs(), phase.batchSize(), phase.learningRate(), losses, phase.edges(), phase.report(),
					phase.patience()));
		}
		return phases;
	}

	private Relation relation(RelationSettings settings, Workers workers) throws Exception {
		int n = inputs.rows();
		if (settings.between() == Between.ALL) {
			run.needs("distances between all of " + n + " samples", 16L * n * n, "relate each sample with its neighbours only (between: neighbours)");
		}
		Relation distances = switch (settings.between()) {
			case NEIGHBOURS -> new Relation.Neighbours(Neighbours.graph(inputs, settings.others(n), settings.metric(), run.random("neighbours"),
					workers));
			case ALL -> Relation.distances(inputs, settings.metric(), workers);
			case GIVEN -> given(run.files("distances").get(0), n);
		};
		try {
			return Transform.all(distances, settings.transformed(), workers);
		} catch (IllegalArgumentException e) {
			throw new InputException(e.getMessage(), e);
		}
	}

	private static Relation given(Path file, int n) throws Exception {
		NpyArray array = NpyFile.read(file);
		if (array instanceof NpyArray.Strings || !Arrays.equals(array.shape(), new int[] { n, n })) {
			throw new InputException(file + ": holds " + array.type() + " of shape " + Arrays.toString(array.shape()) + ", distances of shape [" + n
					+ ", " + n + "] are expected, a row for each sample");
		}
		double[] values = array.toDoubles();
		var result = new float[values.length];
		for (int k = 0; k < values.length; k++) {
			result[k] = (float) values[k];
			if (!(values[k] >= 0) || Double.isInfinite(values[k])) {
				throw new InputException(file + ": row " + k / n + ", column " + k % n + " holds " + values[k]
						+ "; distances are finite and not negative");
			}
		}
		return new Relation.Square(new Matrix(n, n, result));
	}

	private Loss loss(LossSettings s, Workers workers) throws InputException {
		return switch (s.loss()) {
			case RELATION -> new Loss.Relate(s.title(), s.weight(), relations.get(s.relation()), s.kernelOf(), s.norm(), s.trainAlpha(), s.compare(), s.share());
			case EDGES -> new Loss.Edges(s.title(), s.weight(), ((Relation.Sparse) relations.get(s.relation())).graph(), s.kernelOf(), s.negatives());
			case POSITION -> new Loss.Position(s.title(), s.weight(), target(s, workers));
			case CORRELATION -> new Loss.Follow(s.title(), s.weight(), Attributes.numbers(dataset, s.attribute()), s.axis());
			case TRIPLET -> new Loss.Triplets(s.title(), s.weight(), Attributes.classes(dataset, s.attribute()), s.margin());
			case CLASSIFICATION -> new Loss.Classify(s.title(), s.weight(), Attributes.classes(dataset, s.attribute()));
			case RECONSTRUCTION -> new Loss.Reconstruct(s.title(), s.weight());
		};
	}

	/** Places of any number of dimensions, scaled to a standard deviation of 1 along the first. */
	private Matrix target(LossSettings s, Workers workers) {
		return targets.computeIfAbsent(s.target() + " " + s.relation(), key -> standard(switch (s.target()) {
			case PCA -> Pca.start(inputs, dimensions, run.random("components"), workers);
			case SPECTRAL -> SpectralLayout.of(((Relation.Sparse) relations.get(s.relation())).graph(), inputs, dimensions, run.random("spectral"),
					workers);
		}));
	}

	private static Matrix standard(Matrix positions) {
		int d = positions.columns();
		double most = 0;
		for (int c = 0; c < d; c++) {
			double mean = 0;
			double squares = 0;
			for (float v : positions.column(c)) {
				mean += v;
				squares += (double) v * v;
			}
			mean /= positions.rows();
			most = Math.max(most, Math.sqrt(Math.max(0, squares / positions.rows() - mean * mean)));
		}
		var result = positions.values().clone();
		for (int k = 0; k < result.length && most > 0; k++) {
			result[k] /= (float) most;
		}
		return new Matrix(positions.rows(), d, result);
	}

	/** Whether training makes a decoder. */
	boolean decodes() {
		return wanted.has(Kind.RECONSTRUCTION);
	}
}
