package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.core.yaml.YamlText;

/** Problems as markers of the workspace. */
final class ProblemMarkers {
	/** The type of the markers. */
	static final String TYPE = "org.latentworkbench.ui.studyProblem";
	/** From 1, in code points. */
	static final String COLUMN = "column";
	/** The fixes: a YAML list of lists, see {@link #fixes(IMarker)}. */
	private static final String FIXES = "fixes";
	private static final Place NOWHERE = new Place(Path.of("marker"), 1, 1);

	private ProblemMarkers() {
	}

	/** Makes the study's markers be these problems; a marker that stays is not made anew. */
	static void set(IProject study, Map<IFile, List<Problem>> problems) throws CoreException {
		var old = new HashMap<List<Object>, IMarker>();
		for (IMarker marker : study.findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			IMarker twin = old.put(key(marker), marker);
			if (twin != null) {
				twin.delete();
			}
		}
		for (var entry : problems.entrySet()) {
			for (Problem problem : entry.getValue()) {
				Map<String, Object> attributes = attributes(problem);
				var key = new ArrayList<Object>(List.of(entry.getKey()));
				key.addAll(List.of(attributes.get(IMarker.MESSAGE), attributes.get(IMarker.LINE_NUMBER), attributes.get(COLUMN),
						attributes.get(FIXES)));
				if (old.remove(key) == null) {
					entry.getKey().createMarker(TYPE, attributes);
				}
			}
		}
		for (IMarker marker : old.values()) {
			marker.delete();
		}
	}

	private static List<Object> key(IMarker marker) {
		return List.of(marker.getResource(), marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(IMarker.LINE_NUMBER, 0),
				marker.getAttribute(COLUMN, 0), marker.getAttribute(FIXES, ""));
	}

	private static Map<String, Object> attributes(Problem problem) {
		var attributes = new HashMap<String, Object>();
		attributes.put(IMarker.MESSAGE, problem.message());
		attributes.put(IMarker.SEVERITY, problem.isError() ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
		attributes.put(IMarker.LINE_NUMBER, problem.place().map(Place::line).orElse(1));
		attributes.put(COLUMN, problem.place().map(Place::column).orElse(1));
		attributes.put(IMarker.LOCATION, problem.place().map(p -> "line " + p.line() + ", column " + p.column()).orElse("whole study"));
		List<List<String>> fixes = problem.fixes().stream().map(f -> switch (f) {
			case Fix.Replace r -> List.of("replace", r.label(), r.yaml());
			case Fix.Remove r -> List.of("remove", r.label());
			case Fix.Put p -> List.of("put", p.label(), p.key(), p.yaml());
		}).toList();
		attributes.put(FIXES, YamlText.flow(YamlNode.of(fixes, NOWHERE)));
		return attributes;
	}

	/** The fixes that a marker carries. */
	static List<Fix> fixes(IMarker marker) {
		try {
			Object tree = YamlReader.value(marker.getAttribute(FIXES, "[]"), NOWHERE).toTree();
			return ((List<?>) tree).stream().map(f -> fix((List<?>) f)).toList();
		} catch (ProblemsException e) {
			return List.of(); // of another version
		}
	}

	private static Fix fix(List<?> words) {
		String label = String.valueOf(words.get(1));
		return switch (String.valueOf(words.get(0))) {
			case "replace" -> new Fix.Replace(label, String.valueOf(words.get(2)));
			case "put" -> new Fix.Put(label, String.valueOf(words.get(2)), String.valueOf(words.get(3)));
			default -> new Fix.Remove(label);
		};
	}

	/** The problem that a marker stands for. */
	static Problem problem(IMarker marker) {
		Problem.Severity severity = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR) == IMarker.SEVERITY_WARNING
				? Problem.Severity.WARNING : Problem.Severity.ERROR;
		Path file = Optional.ofNullable(marker.getResource().getLocation()).map(IPath::toPath).orElse(Path.of(marker.getResource().getName()));
		var place = new Place(file, marker.getAttribute(IMarker.LINE_NUMBER, 1), marker.getAttribute(COLUMN, 1));
		return new Problem(severity, Optional.of(place), marker.getAttribute(IMarker.MESSAGE, ""), fixes(marker));
	}
}
