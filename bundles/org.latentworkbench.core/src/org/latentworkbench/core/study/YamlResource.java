package org.latentworkbench.core.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.core.model.Config;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.Problem;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Entry;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.core.yaml.YamlText;

/**
 * A study or a file of parameters as an EMF resource. It holds one {@link Study} (a file named {@code study.yaml}, or
 * any with {@code steps}) or one {@link Config}. Saving changes the text only where the model changed: comments,
 * order, blank lines and keys that the model does not know stay.
 * <p>
 * A file that is no YAML loads with the problems in {@link #getErrors()} and no content, and cannot be saved from here.
 */
public final class YamlResource extends ResourceImpl {
	/** Makes resources for a resource set. */
	public static final class Factory implements Resource.Factory {
		@Override
		public Resource createResource(URI uri) {
			return new YamlResource(uri);
		}
	}

	/** A problem with its place, as EMF tells them. */
	private record Fault(Problem problem, String location) implements Diagnostic {
		@Override
		public String getMessage() {
			return problem.message();
		}

		@Override
		public String getLocation() {
			return location;
		}

		@Override
		public int getLine() {
			return problem.place().map(Place::line).orElse(0);
		}

		@Override
		public int getColumn() {
			return problem.place().map(Place::column).orElse(0);
		}
	}

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** The file as it was read or written last, without byte order mark. */
	private String text = "";
	private boolean marked;
	private Mapping root;
	/** What is wrong with the text, where it is no YAML; EMF clears {@link #getErrors()} when a save begins. */
	private Optional<Problem> broken = Optional.empty();
	private final Map<EObject, Entry> origins = new IdentityHashMap<>();

	public YamlResource(URI uri) {
		super(uri);
	}

	@Override
	protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		String read = new String(in.readNBytes(YamlReader.MAX_BYTES + 1), StandardCharsets.UTF_8);
		marked = read.startsWith(BYTE_ORDER_MARK);
		text = marked ? read.substring(1) : read;
		try {
			YamlNode node = YamlReader.read(text, path());
			switch (node) {
				case Mapping m -> root = m;
				case YamlNode.Scalar s when s.type() == YamlNode.Type.NULL -> root = null;
				default -> throw new ProblemsException(Problem.error(node.place(), "the file holds " + node.found()
						+ "; expected names with values"));
			}
			broken = Optional.empty();
			Mapping from = root == null ? Mapping.empty(node.place()) : root;
			getContents().add(isStudy() || from.get("steps").isPresent() ? study(from) : config(from));
			remember();
		} catch (ProblemsException e) {
			broken = Optional.of(e.problems().get(0));
			e.problems().forEach(p -> getErrors().add(new Fault(p, uri.toString())));
		}
	}

	@Override
	protected void doUnload() {
		super.doUnload();
		text = "";
		root = null;
		broken = Optional.empty();
		origins.clear();
	}

	/**
	 * @throws IOException when the file is broken, the content is neither a study nor a config, or the model cannot be
	 *                     written as YAML, for instance because two steps have the same name; nothing is written then
	 */
	@Override
	protected void doSave(OutputStream out, Map<?, ?> options) throws IOException {
		if (broken.isPresent()) {
			throw new IOException("correct the text of the file first: " + broken.get());
		}
		String changed = changed();
		out.write(((marked ? BYTE_ORDER_MARK : "") + changed).getBytes(StandardCharsets.UTF_8));
		text = changed;
		root = read(changed);
		remember();
	}

	/**
	 * The text that saving would write.
	 *
	 * @throws IOException as saving
	 */
	public String changed() throws IOException {
		if (getContents().size() != 1 || !(getContents().get(0) instanceof Study || getContents().get(0) instanceof Config)) {
			throw new IOException(uri + ": a YAML file holds one study or one config");
		}
		EObject content = getContents().get(0);
		var wishes = new StudyWishes(origins);
		Mapping old = root == null ? Mapping.empty(new Place(path(), 1, 1)) : root;
		Wanted.Entries wanted = content instanceof Study s ? wishes.study(s, old) : wishes.config((Config) content, old);
		String changed;
		if (root != null) {
			changed = new YamlEdits(text).apply(root, wanted);
		} else if (wanted.entries().isEmpty()) {
			changed = text;
		} else {
			changed = (text.isEmpty() || text.endsWith("\n") ? text : text + "\n") + YamlEdits.fresh(wanted);
		}
		Mapping reread = read(changed);
		EObject held = content instanceof Study ? StudyModels.study(reread) : StudyModels.config(reread);
		if (!EcoreUtil.equals(comparable(content), comparable(held))) {
			throw new IOException(uri + " cannot be changed in place, its anchors and aliases forbid it; write the values out first");
		}
		return changed;
	}

	private Mapping read(String changed) throws IOException {
		try {
			return YamlReader.read(changed, path()) instanceof Mapping m ? m : Mapping.empty(new Place(path(), 1, 1));
		} catch (ProblemsException e) {
			throw new IOException("the changed " + uri + " would not be valid: " + e.getMessage(), e);
		}
	}

	/** What the file cannot say is left out of a comparison; a value's spelling is its meaning's. */
	private static EObject comparable(EObject content) {
		EObject copy = EcoreUtil.copy(content);
		if (copy instanceof Study s) {
			s.setFile(null);
			s.getSteps().forEach(step -> {
				if (step.getWith() != null) {
					step.getWith().setFile(null);
					normalise(step.getWith().getSettings());
				}
				if (step.getWith() != null && (step.getWith().getSettings().isEmpty() || step.getParametersFile() != null)) {
					step.setWith(null);
				}
				step.getInputs().removeIf(i -> i.getTargets().isEmpty());
			});
		} else if (copy instanceof Config c) {
			c.setFile(null);
			normalise(c.getSettings());
		}
		return copy;
	}

	private static void normalise(List<Setting> settings) {
		for (Setting s : settings) {
			if (!s.getSettings().isEmpty()) {
				s.setValue(null);
				normalise(s.getSettings());
				continue;
			}
			String value = s.getValue() == null ? "" : s.getValue();
			try {
				s.setValue(YamlText.flow(YamlReader.value(value, new Place(Path.of(""), 1, 1))));
			} catch (ProblemsException e) {
				s.setValue(YamlText.word(value));
			}
		}
	}

	/** Which entry of the text each object stands for, now that text and model say the same. */
	private void remember() {
		origins.clear();
		if (root == null) {
			return;
		}
		if (getContents().get(0) instanceof Study study) {
			for (Step step : study.getSteps()) {
				entry(root, "steps").flatMap(e -> entryIn(e, step.getName())).ifPresent(e -> {
					origins.put(step, e);
					for (Input input : step.getInputs()) {
						entryIn(e, "in").flatMap(x -> entryIn(x, input.getRole())).ifPresent(x -> origins.put(input, x));
					}
					if (step.getWith() != null) {
						entryIn(e, "with").ifPresent(x -> settings(step.getWith().getSettings(), x.value()));
					}
				});
			}
		} else if (getContents().get(0) instanceof Config config) {
			settings(config.getSettings(), root);
		}
	}

	private void settings(EList<Setting> settings, YamlNode node) {
		if (node instanceof Mapping m) {
			for (Setting s : settings) {
				entry(m, s.getName()).ifPresent(e -> {
					origins.put(s, e);
					settings(s.getSettings(), e.value());
				});
			}
		}
	}

	private static Optional<Entry> entry(Mapping mapping, String key) {
		return key == null ? Optional.empty() : mapping.entry(key);
	}

	private static Optional<Entry> entryIn(Entry entry, String key) {
		return entry.value() instanceof Mapping m ? entry(m, key) : Optional.empty();
	}

	private boolean isStudy() {
		return StudyFile.NAME.equals(uri.lastSegment());
	}

	private Study study(Mapping from) {
		Study study = StudyModels.study(from);
		study.setFile(path().toString());
		return study;
	}

	private Config config(Mapping from) {
		Config config = StudyModels.config(from);
		config.setFile(path().toString());
		return config;
	}

	private Path path() {
		return Path.of(uri.isFile() ? uri.toFileString() : String.valueOf(uri.lastSegment()));
	}
}
