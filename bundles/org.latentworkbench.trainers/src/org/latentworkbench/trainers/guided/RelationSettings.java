package org.latentworkbench.trainers.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.latentworkbench.api.Parameter;
import org.latentworkbench.learn.guided.Relation.Form;
import org.latentworkbench.learn.guided.Transform;
import org.latentworkbench.learn.neighbours.Metric;

/** A relation between samples as a study says it. */
public record RelationSettings(
		@Parameter(byDefault = "neighbours",
				help = "Between which samples: neighbours (each with its nearest ones), all (every pair; for some thousand samples at most), or "
						+ "given (the matrix bound to the input 'distances').") Between between,
		@Parameter(byDefault = "0", min = 0, max = 100000, enabledIf = "between=neighbours",
				help = "How many neighbours each sample has. 0: three times the perplexity of a transform, its neighbours, or 5 % of the "
						+ "samples.") int neighbours,
		@Parameter(byDefault = "euclidean", help = "How distances are measured: euclidean or cosine.") Metric metric,
		@Parameter(help = "What is made of the distances, one after the other.") List<TransformSettings> transforms) {

	/** Between which samples. */
	public enum Between {
		NEIGHBOURS, ALL, GIVEN
	}

	/** Copies the list. */
	public RelationSettings {
		transforms = List.copyOf(transforms);
	}

	/** The perplexity or, with the sample itself, the neighbourhood that a transform asks for, the larger of them; 0 where none does. */
	int asked() {
		int most = 0;
		for (TransformSettings t : transforms) {
			most = Math.max(most, switch (t.transform()) {
				case PERPLEXITY -> (int) Math.ceil(3 * t.perplexity());
				case CONNECTIVITY -> neighbours;
				default -> 0;
			});
		}
		return most;
	}

	/** How many others each of {@code n} samples is related to. */
	int others(int n) {
		int wanted = neighbours > 0 ? neighbours : asked() > 0 ? asked() : Math.max(1, Math.round(n / 20f));
		return Math.min(n - 1, wanted);
	}

	/** The largest perplexity that is asked for; 0 for none. */
	double perplexity() {
		return transforms.stream().filter(t -> t.transform() == TransformSettings.Kind.PERPLEXITY).mapToDouble(TransformSettings::perplexity).max()
				.orElse(0);
	}

	/** The form before the first transform. */
	Form before() {
		return between == Between.NEIGHBOURS ? Form.NEIGHBOURS : Form.SQUARE;
	}

	/** The form after the last transform. @param problems gets what does not fit */
	Form after(String name, List<String> problems) {
		Form form = before();
		for (TransformSettings settings : transforms) {
			Transform transform = settings.transformed();
			Optional<Form> next = transform.after(form);
			if (next.isEmpty()) {
				problems.add("relation " + name + ": " + transform.refusal(form));
				return form;
			}
			form = next.get();
		}
		return form;
	}

	/** The transforms as they are computed. */
	List<Transform> transformed() {
		var result = new ArrayList<Transform>();
		transforms.forEach(t -> result.add(t.transformed()));
		return result;
	}
}
