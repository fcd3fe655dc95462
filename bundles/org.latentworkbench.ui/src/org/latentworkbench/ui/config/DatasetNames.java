package org.latentworkbench.ui.config;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.ui.data.DatasetReader;

/** The names in the datasets that a step takes. */
final class DatasetNames {
	/** Samples beyond this many are not listed; they can be typed. */
	private static final int MOST = 20_000;

	/**
	 * Names.
	 *
	 * @param empty why there are none
	 */
	record Answer(List<Picker.Item> items, String empty) {
	}

	private DatasetNames() {
	}

	/** Reads the datasets behind the step that is shown, with progress where that takes long. */
	static Answer ask(ConfigEditor editor, Parameter.Names what) {
		var found = new LinkedHashMap<String, Picker.Item>();
		var why = new ArrayList<String>();
		Study study = editor.study().orElse(null);
		List<String> steps = editor.stepsShown();
		if (study == null || steps.isEmpty()) {
			return new Answer(List.of(), "No step of the study uses this file, so it is not known which data it is about. Type a name above.");
		}
		Map<String, Path> places = new LinkedHashMap<>();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					places.putAll(DatasetPlaces.of(editor.studyFolder(), study, steps));
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
				places.forEach((name, path) -> read(name, path, what, found, why, monitor));
			});
		} catch (InvocationTargetException e) {
			why.add(String.valueOf(e.getCause().getMessage()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		String empty = !why.isEmpty() ? String.join("\n", why) : places.isEmpty()
				? "There are no results yet that could be read. Bind the input to a file or run the steps before, then the names are listed here; "
						+ "until then type one above."
				: "The datasets have no such names.";
		return new Answer(List.copyOf(found.values()), empty);
	}

	private static void read(String name, Path path, Parameter.Names what, Map<String, Picker.Item> found, List<String> why,
			IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			return;
		}
		monitor.subTask(name);
		try {
			Dataset dataset = DatasetReader.read(path).dataset();
			if (what == Parameter.Names.SAMPLE) {
				dataset.samples().stream().limit(MOST).forEach(s -> found.putIfAbsent(s, new Picker.Item(s, "", s, "a sample of " + name, "")));
				return;
			}
			for (Modality modality : dataset.modalities()) {
				String kind = modality.type().name().toLowerCase(Locale.ROOT);
				if (what == Parameter.Names.MODALITY) {
					found.putIfAbsent(modality.name(), new Picker.Item(modality.name(), "", modality.name(), Counts.of(modality.features().size(), "feature")
							+ ", " + kind + ", of " + name, "dataset"));
				} else {
					modality.features().stream().limit(MOST).forEach(f -> found.putIfAbsent(f, new Picker.Item(f, modality.name(), f, kind + ", of "
							+ modality.name() + " in " + name, "")));
				}
			}
		} catch (IOException | InputException e) {
			why.add(e.getMessage());
		}
	}
}
