package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.latentworkbench.learn.guided.Compare;
import org.latentworkbench.learn.neighbours.Metric;
import org.latentworkbench.trainers.guided.LossSettings.Curve;
import org.latentworkbench.trainers.guided.LossSettings.Kind;
import org.latentworkbench.trainers.guided.LossSettings.Target;
import org.latentworkbench.trainers.guided.ParametricEmbeddingParameters.ClassUse;
import org.latentworkbench.trainers.guided.RelationSettings.Between;
import org.latentworkbench.trainers.guided.TransformSettings.By;

/**
 * Relations and phases of the methods that need not be said piece by piece, and those of {@code phases} as they are.
 *
 * @param method    whose they are
 * @param relations by name
 * @param phases    in order
 */
record ReadyMade(ParametricEmbeddingParameters.Method method, Map<String, RelationSettings> relations, List<PhaseSettings> phases) {
	private static final String RELATION = "data";
	private static final double START_RATE = .01;
	private static final int EPOCHS = 30;
	/** Related pairs that are drawn for each sample in an epoch. */
	private static final int EDGES = 5;
	private static final int NEGATIVES = 5;

	static ReadyMade of(ParametricEmbeddingParameters p) {
		ReadyMade made = made(p);
		if (p.method() == ParametricEmbeddingParameters.Method.PHASES || p.fineEpochs() == 0) {
			return made;
		}
		var phases = new ArrayList<>(made.phases());
		PhaseSettings main = phases.getLast();
		phases.add(new PhaseSettings("fine", p.fineEpochs(), main.batchSize(), main.learningRate() / 10, main.losses(), main.edges(), main.report(), 0));
		return new ReadyMade(p.method(), made.relations(), phases);
	}

	private static ReadyMade made(ParametricEmbeddingParameters p) {
		var none = List.<TransformSettings>of();
		return switch (p.method()) {
			case PHASES -> new ReadyMade(p.method(), p.relations(), p.phases());
			case TSNE -> new ReadyMade(p.method(), Map.of(RELATION, new RelationSettings(Between.NEIGHBOURS, 0, Metric.EUCLIDEAN,
					List.of(TransformSettings.of(TransformSettings.Kind.PERPLEXITY, p.perplexity(), By.MEAN),
							TransformSettings.of(TransformSettings.Kind.SYMMETRISE, 30, By.MEAN)))),
					List.of(start(p, 10, Target.PCA),
							main(p, LossSettings.relation(weight(p), RELATION, Compare.KL, Curve.STUDENT_T, p.trainAlpha()))));
			case UMAP -> new ReadyMade(p.method(), Map.of(RELATION, new RelationSettings(Between.NEIGHBOURS, p.neighbours() - 1, Metric.EUCLIDEAN,
					List.of(TransformSettings.of(TransformSettings.Kind.CONNECTIVITY, 30, By.MEAN),
							TransformSettings.of(TransformSettings.Kind.SYMMETRISE, 30, By.UNION)))),
					List.of(start(p, 5, Target.SPECTRAL), main(p, LossSettings.edges(weight(p), RELATION, p.minDistance(), 1, NEGATIVES))));
			case MDS -> new ReadyMade(p.method(), Map.of(RELATION, new RelationSettings(Between.ALL, 0, Metric.EUCLIDEAN, none)),
					List.of(main(p, LossSettings.relation(weight(p), RELATION, Compare.STRESS, Curve.DISTANCE, false))));
			case PCA -> new ReadyMade(p.method(), Map.of(), List.of(main(p, LossSettings.reconstruction(weight(p)))));
		};
	}

	/** How much the method's own loss counts. */
	private static double weight(ParametricEmbeddingParameters p) {
		return p.guide().isEmpty() || p.weight() < 0 ? 1 : p.weight();
	}

	private static PhaseSettings start(ParametricEmbeddingParameters p, int epochs, Target target) {
		return new PhaseSettings("start", p.startEpochs() > 0 ? p.startEpochs() : epochs, p.batchSize(), START_RATE,
				List.of(LossSettings.position(target, target == Target.SPECTRAL ? RELATION : "")), EDGES, 5, 0);
	}

	private static PhaseSettings main(ParametricEmbeddingParameters p, LossSettings own) {
		var losses = new ArrayList<LossSettings>(List.of(own));
		if (p.guide().isPresent() && p.weight() >= 0) {
			losses.add(LossSettings.correlation(1, p.guide().get(), p.axis()));
		}
		p.classes().ifPresent(feature -> losses.add(LossSettings.classes(p.classUse() == ClassUse.TRIPLET ? Kind.TRIPLET : Kind.CLASSIFICATION,
				p.classWeight(), feature)));
		if (p.reconstruction() > 0 && own.loss() != Kind.RECONSTRUCTION) {
			losses.add(LossSettings.reconstruction(p.reconstruction()));
		}
		return new PhaseSettings("embedding", p.epochs() > 0 ? p.epochs() : EPOCHS, p.batchSize(), p.learningRate(), losses, EDGES, 5, 0);
	}

	private boolean saidInPieces() {
		return method == ParametricEmbeddingParameters.Method.PHASES;
	}

	/** The parameter that says the perplexity of a relation, the largest one. */
	String perplexityAt(String relation) {
		if (!saidInPieces()) {
			return "perplexity";
		}
		RelationSettings settings = relations.get(relation);
		int i = 0;
		while (settings.transforms().get(i).transform() != TransformSettings.Kind.PERPLEXITY
				|| settings.transforms().get(i).perplexity() != settings.perplexity()) {
			i++;
		}
		return "relations." + relation + ".transforms[" + (i + 1) + "].perplexity";
	}

	/** The parameter that says how many neighbours samples have in a relation. */
	String neighboursAt(String relation) {
		return saidInPieces() ? "relations." + relation + ".neighbours" : "neighbours";
	}

	/** How many neighbours that parameter asks for, in words. @param others so many, the sample itself not counted */
	String neighbours(String relation, int others) {
		return saidInPieces() ? "relation " + relation + ": " + others + " neighbours" : "is " + (others + 1) + ", itself included";
	}

	/** The parameter that names the attribute of a loss, both counted from 0. */
	String attributeAt(int phase, int loss) {
		return saidInPieces() ? "phases[" + (phase + 1) + "].losses[" + (loss + 1) + "].attribute"
				: phases.get(phase).losses().get(loss).loss() == Kind.CORRELATION ? "guide" : "classes";
	}

	/** Whether a loss is among those of the phases. */
	boolean has(Kind kind) {
		return phases.stream().flatMap(phase -> phase.losses().stream()).anyMatch(loss -> loss.loss() == kind);
	}
}
