package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.latentworkbench.api.Checked.Problem;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Nearest;
import org.latentworkbench.learn.guided.Compare;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.trainers.guided.LossSettings.Curve;
import org.latentworkbench.trainers.guided.LossSettings.Kind;
import org.latentworkbench.trainers.guided.LossSettings.Target;
import org.latentworkbench.trainers.guided.ParametricEmbeddingParameters.Method;

/** Says which pieces of a parametric embedding do not fit together, without looking at data. */
final class PhaseCheck {
	private final ParametricEmbeddingParameters parameters;
	private final Map<String, Form> forms = new TreeMap<>();
	private final List<Problem> problems = new ArrayList<>();

	PhaseCheck(ParametricEmbeddingParameters parameters) {
		this.parameters = parameters;
	}

	List<Problem> problems() {
		if (parameters.method() != Method.PHASES) {
			axis("axis", "", parameters.axis(), parameters.guide().isPresent());
			if (parameters.guide().isPresent() && parameters.weight() < 0 && parameters.weight() != -1) {
				problem("weight", "is " + parameters.weight() + ", expected 0 or more, or -1 for no guiding");
			}
			return problems;
		}
		parameters.relations().forEach((name, relation) -> {
			var misfits = new ArrayList<String>();
			forms.put(name, relation.after(name, misfits));
			misfits.forEach(m -> problem("relations." + name, m));
		});
		if (parameters.phases().isEmpty()) {
			problem("phases", "there is none; with method: phases at least one is expected, with epochs and losses");
		}
		var names = new HashSet<String>();
		for (int i = 0; i < parameters.phases().size(); i++) {
			PhaseSettings phase = parameters.phases().get(i);
			String where = "phases[" + (i + 1) + "]";
			if (!names.add(phase.title(i + 1))) {
				problem(where, "two phases are called '" + phase.title(i + 1) + "'; name them apart");
			}
			phase(phase, phase.title(i + 1), where);
		}
		return problems;
	}

	/** @param where the phase stands */
	private void phase(PhaseSettings phase, String title, String where) {
		if (phase.losses().isEmpty()) {
			problem(where, title + " has no losses; at least one is expected");
			return;
		}
		if (phase.losses().stream().allMatch(l -> l.weight() == 0)) {
			problem(where, "the weights of all losses of " + title + " are 0, so nothing would be learned; give one a weight above 0");
		}
		if (phase.losses().stream().filter(l -> l.loss() == Kind.EDGES).count() > 1) {
			problem(where, title + " has two losses over edges; batches are made of the edges of one relation");
		}
		var seen = new HashSet<String>();
		for (int i = 0; i < phase.losses().size(); i++) {
			LossSettings loss = phase.losses().get(i);
			loss(loss, title, where + ".losses[" + (i + 1) + "]");
			if (!seen.add(loss.title())) {
				problem(where + ".losses[" + (i + 1) + "]", title + " has the loss '" + loss.title() + "' twice; raise its weight instead");
			}
		}
	}

	/** @param at where the loss stands */
	private void loss(LossSettings loss, String phase, String at) {
		String where = phase + ", " + loss.loss().name().toLowerCase(java.util.Locale.ROOT) + ": ";
		switch (loss.loss()) {
			case RELATION -> {
				Form form = relation(loss, where, at);
				if (loss.compare() == Compare.STRESS != (loss.kernel() == Curve.DISTANCE)) {
					problem(at + ".kernel", where + "stress compares distances: it goes with kernel: distance, and the other way round");
				}
				if (form == Form.NEIGHBOURS) {
					problem(at + ".relation", where + "the relation " + loss.relation() + " is not symmetric; add the transform symmetrise");
				}
			}
			case EDGES -> {
				sparse(loss, where, at);
				if (loss.kernel() == Curve.DISTANCE) {
					problem(at + ".kernel", where + "a distance is no probability; take kernel: cauchy or student_t");
				}
			}
			case POSITION -> {
				if (loss.target() == Target.SPECTRAL) {
					sparse(loss, where, at);
				}
			}
			case CORRELATION -> {
				attribute(loss, where, at, "the feature of numbers that the axis is to follow");
				axis(at + ".axis", where, loss.axis(), true);
			}
			case TRIPLET, CLASSIFICATION -> attribute(loss, where, at, "a feature of categories");
			case RECONSTRUCTION -> { }
		}
	}

	private void sparse(LossSettings loss, String where, String at) {
		Form form = relation(loss, where, at);
		if (form != null && form != Form.SPARSE) {
			problem(at + ".relation", where + "the relation " + loss.relation() + " is " + form.word() + ", a sparse one is expected; "
					+ (form == Form.NEIGHBOURS ? "add the transform symmetrise" : "add the transform sparse"));
		}
	}

	private Form relation(LossSettings loss, String where, String at) {
		Form form = forms.get(loss.relation());
		if (form == null) {
			problem(at + ".relation", where + (loss.relation().isEmpty() ? "no relation is named" : "there is no relation '" + loss.relation() + "'")
					+ (forms.isEmpty() ? "; 'relations' has none" : Nearest.hint(loss.relation(), forms.keySet())));
		}
		return form;
	}

	private void attribute(LossSettings loss, String where, String at, String expected) {
		if (loss.attribute().isEmpty()) {
			problem(at + ".attribute", where + "no attribute is named; expected " + expected);
		}
	}

	private void axis(String parameter, String where, int axis, boolean counts) {
		if (counts && axis >= parameters.dimensions()) {
			problem(parameter, where + "axis is " + axis + ", but the embedding has " + Counts.of(parameters.dimensions(), "dimension") + ", counted from 0");
		}
	}

	private void problem(String parameter, String message) {
		problems.add(new Problem(parameter, message));
	}
}
