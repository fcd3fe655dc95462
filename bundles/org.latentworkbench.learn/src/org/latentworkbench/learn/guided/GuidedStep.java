package org.latentworkbench.learn.guided;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.learn.engine.AdamConstants;
import org.latentworkbench.learn.jvm.MappingNetwork;

/** The networks in training, and what a step of a phase does with them. Not for several threads. */
final class GuidedStep {
	private static final float[][] NOT_WANTED = {};
	/** The least alpha that is learned: below it the kernel is flat to the last digit. */
	private static final double LEAST_ALPHA = .05;

	private final Shape shape;
	private final Matrix inputs;
	private final MappingNetwork encoder;
	private final MappingNetwork decoder;
	private final MappingNetwork classifier;
	/** All -1 between two steps. */
	private final int[] place;
	private double alpha;
	private boolean alphaUsed;
	private double alphaFirst;
	private double alphaSecond;

	private Phase phase;
	private long steps;
	private final List<RelationLoss> relationLosses = new ArrayList<>();
	private float[][] x = {};
	private float[][] dy = {};
	private float[][] p = {};

	GuidedStep(Shape shape, Matrix inputs, double alpha, float[] encoder, float[] decoder, float[] classifier) {
		this.shape = shape;
		this.inputs = inputs;
		this.alpha = alpha;
		this.encoder = network(shape.encoderWidths(), encoder);
		this.decoder = decoder.length == 0 ? null : network(shape.decoderWidths(), decoder);
		this.classifier = classifier.length == 0 ? null : network(shape.classifierWidths(), classifier);
		place = new int[inputs.rows()];
		Arrays.fill(place, -1);
	}

	private MappingNetwork network(List<Integer> widths, float[] parameters) {
		var network = new MappingNetwork(widths, shape.activation(), true);
		network.load(parameters);
		return network;
	}

	/** The embedding as it is now. */
	GuidedMapping mapping() {
		return new GuidedMapping(shape, encoder.parameters(), decoder == null ? new float[0] : decoder.parameters(),
				classifier == null ? new float[0] : classifier.parameters(), alphaUsed ? alpha : Double.NaN);
	}

	/** Begins a phase: a new optimiser. */
	void begin(Phase next) {
		phase = next;
		steps = 0;
		alphaFirst = 0;
		alphaSecond = 0;
		for (MappingNetwork network : new MappingNetwork[] { encoder, decoder, classifier }) {
			if (network != null) {
				network.forgetMoments();
			}
		}
		relationLosses.clear();
		for (Loss loss : phase.losses()) {
			relationLosses.add(loss instanceof Loss.Relate r ? new RelationLoss(r.compare(), r.share(), r.norm()) : null);
		}
	}

	/** A step with some samples; adds each loss, without its weight, to {@code sums}. */
	void rows(int[] rows, RandomStream triplets, double[] sums) {
		step(rows, null, triplets, sums);
	}

	/** A step with the samples at the ends of some edges. */
	void edges(EdgeSampler.Edges edges, RandomStream triplets, double[] sums) {
		var heads = new int[edges.heads().length];
		var tails = new int[heads.length];
		var rows = new int[Math.min(2 * heads.length, place.length)];
		int count = 0;
		for (int e = 0; e < heads.length; e++) {
			count = number(edges.heads()[e], rows, count);
			heads[e] = place[edges.heads()[e]];
			count = number(edges.tails()[e], rows, count);
			tails[e] = place[edges.tails()[e]];
		}
		rows = Arrays.copyOf(rows, count);
		for (int row : rows) {
			place[row] = -1;
		}
		step(rows, new EdgeSampler.Edges(heads, tails, edges.positives()), triplets, sums);
	}

	private int number(int point, int[] rows, int count) {
		if (place[point] >= 0) {
			return count;
		}
		place[point] = count;
		rows[count] = point;
		return count + 1;
	}

	/** @param edges between rows of the batch, or null */
	private void step(int[] rows, EdgeSampler.Edges edges, RandomStream triplets, double[] sums) {
		int batch = rows.length;
		reserve(batch);
		for (int b = 0; b < batch; b++) {
			System.arraycopy(inputs.values(), rows[b] * shape.in(), x[b], 0, shape.in());
			Arrays.fill(dy[b], 0f);
		}
		float[][] y = encoder.forward(x, batch);
		steps++;
		double byAlpha = 0;
		boolean learnsAlpha = false;
		for (int l = 0; l < sums.length; l++) {
			Loss loss = phase.losses().get(l);
			double weight = loss.weight();
			switch (loss) {
				case Loss.Relate t -> {
					t.relation().block(rows, place, pairs(batch));
					boolean student = t.trainAlpha() && t.kernel() instanceof Kernel.StudentT;
					sums[l] += relationLosses.get(l).add(y, batch, p, student ? new Kernel.StudentT(alpha) : t.kernel(), weight, dy);
					if (student) {
						learnsAlpha = true;
						byAlpha += relationLosses.get(l).slopeByAlpha();
					}
				}
				case Loss.Edges t -> sums[l] += EdgeLoss.add(y, edges.heads(), edges.tails(), edges.positives(), t.kernel(), weight, dy);
				case Loss.Position t -> sums[l] += BatchLosses.squaredErrors(y, t.target().values(), rows, shape.out(), weight, dy);
				case Loss.Follow t -> sums[l] += BatchLosses.correlation(y, t.axis(), t.attribute(), rows, weight, dy);
				case Loss.Triplets t -> sums[l] += BatchLosses.triplets(y, t.classes(), rows, t.margin(), triplets, weight, dy);
				case Loss.Classify t -> {
					float[][] scores = classifier.forward(y, batch);
					float[][] ds = zeros(batch, shape.classes());
					sums[l] += BatchLosses.classification(scores, t.classes(), rows, weight, ds);
					through(classifier, ds, batch);
				}
				case Loss.Reconstruct t -> {
					float[][] back = decoder.forward(y, batch);
					float[][] db = zeros(batch, shape.in());
					sums[l] += BatchLosses.squaredErrors(back, inputs.values(), rows, shape.in(), weight, db);
					through(decoder, db, batch);
				}
			}
		}
		encoder.backward(dy, batch, NOT_WANTED);
		encoder.update(phase.rate(), steps);
		if (learnsAlpha) {
			learnAlpha(byAlpha);
		}
	}

	/** Trains what reads the positions, and adds its gradient to theirs. */
	private void through(MappingNetwork network, float[][] gradient, int batch) {
		float[][] back = zeros(batch, shape.out());
		network.backward(gradient, batch, back);
		for (int b = 0; b < batch; b++) {
			for (int c = 0; c < shape.out(); c++) {
				dy[b][c] += back[b][c];
			}
		}
		network.update(phase.rate(), steps);
	}

	private void learnAlpha(double slope) {
		alphaUsed = true;
		alphaFirst = AdamConstants.BETA1 * alphaFirst + (1 - AdamConstants.BETA1) * slope;
		alphaSecond = AdamConstants.BETA2 * alphaSecond + (1 - AdamConstants.BETA2) * slope * slope;
		double root = Math.sqrt(alphaSecond) * AdamConstants.rootCorrection(steps);
		alpha = Math.max(LEAST_ALPHA, alpha - AdamConstants.stepSize(phase.rate(), steps) * alphaFirst / (root + AdamConstants.EPSILON));
	}

	private static float[][] zeros(int rows, int columns) {
		return new float[rows][columns];
	}

	private float[][] pairs(int batch) {
		if (p.length < batch) {
			p = new float[batch][batch];
		}
		return p;
	}

	private void reserve(int batch) {
		if (x.length < batch) {
			x = new float[batch][shape.in()];
			dy = new float[batch][shape.out()];
		}
	}
}
