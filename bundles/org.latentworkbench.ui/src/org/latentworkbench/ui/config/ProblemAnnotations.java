package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;

/** Keeps a text's squiggles to what is wrong with it now. */
final class ProblemAnnotations {
	private final ConfigSession session;
	private final Supplier<IAnnotationModel> model;
	private List<ProblemAnnotation> shown = List.of();

	ProblemAnnotations(ConfigSession session, Supplier<IAnnotationModel> model) {
		this.session = session;
		this.model = model;
		session.onProblems(this::show);
	}

	private void show() {
		if (model.get() == null) {
			return; // the file is gone, and the editor closes
		}
		Map<Annotation, Position> now = new HashMap<>();
		List<ProblemAnnotation> made = new ArrayList<>();
		for (Problem problem : session.problems()) {
			var annotation = new ProblemAnnotation(problem);
			made.add(annotation);
			now.put(annotation, position(session.document(), problem));
		}
		((IAnnotationModelExtension) model.get()).replaceAnnotations(shown.toArray(Annotation[]::new), now);
		shown = made;
	}

	/** The word that a problem is about; the first word of the file for one that stands nowhere. */
	static Position position(IDocument document, Problem problem) {
		Place place = problem.place().orElse(null);
		int line = place == null ? 0 : Math.min(place.line(), document.getNumberOfLines()) - 1;
		try {
			int start = document.getLineOffset(line);
			String text = document.get(start, document.getLineInformation(line).getLength());
			int from = place == null ? 0 : text.offsetByCodePoints(0, Math.min(place.column() - 1, text.codePointCount(0, text.length())));
			int to = TextRange.wordEnd(text, from);
			while (to == from && from > 0) {
				from--; // at the end of a line: its last letter
			}
			return new Position(start + from, Math.max(to - from, 0));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e); // the line is within the document
		}
	}
}
