package org.latentworkbench.core.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.model.Input;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Setting;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.run.Folders;
import org.latentworkbench.core.yaml.YamlText;
import org.latentworkbench.data.text.RawTable;

/**
 * Brings data files into a study: copies them into its folder {@code data}, in a form that the formats read, and adds a step to
 * {@code study.yaml} that makes one dataset of them. All of it happens, or nothing.
 */
public final class DataImport {
	/** The folder in a study's folder. */
	public static final String FOLDER = "data";
	/** The generator that reads files. */
	public static final String GENERATOR = "tables";
	private static final Pattern STEP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
	/** What a modality and a file may be called on every system. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,79}");

	/** What to bring in of one file. */
	public sealed interface Item {
		Path file();

		/**
		 * A file or folder that a format reads as it is.
		 *
		 * @param companions files beside it that belong to it
		 * @param modalities those to take, by the names that the format gives them
		 * @param others     whether the file has modalities that are not taken
		 */
		record Whole(Path file, List<Path> companions, List<Taken> modalities, boolean others) implements Item {
		}

		/**
		 * Columns of a text file, to be written as tables of one type each.
		 *
		 * @param name        of the modality; where there are both types, numbers and words are added to it
		 * @param idColumn    whose cells are the sample ids
		 * @param continuous  columns of numbers
		 * @param categorical columns of categories
		 */
		record Columns(Path file, RawTable.Layout layout, String name, int idColumn, List<Integer> continuous,
				List<Integer> categorical) implements Item {
		}
	}

	/** A modality of a file. @param name as the format gives it; @param wanted what to call it */
	public record Taken(String name, Modality.Type type, String wanted) {
	}

	private final Path study;
	private final List<Path> written = new ArrayList<>();
	private final Map<String, String> names = new LinkedHashMap<>();
	private final Set<String> only = new LinkedHashSet<>();
	private final List<String> continuous = new ArrayList<>();
	private final List<String> categorical = new ArrayList<>();
	private boolean choose;

	private DataImport(Path study) {
		this.study = study;
	}

	/** What is wrong with a name for a new step, in a sentence; empty where it can be taken. @param taken the study's steps */
	public static Optional<String> stepProblem(String name, List<String> taken) {
		if (!STEP.matcher(name).matches()) {
			return Optional.of("The step's name is '" + name + "'; letters, digits, _ and - are expected, with a letter or digit at the beginning.");
		}
		return taken.contains(name) ? Optional.of("The study has a step '" + name + "' already.") : Optional.empty();
	}

	/** What is wrong with a modality's name, in a sentence; empty where it can be taken. */
	public static Optional<String> nameProblem(String name) {
		return NAME.matcher(name).matches() && !name.endsWith(".") && !name.endsWith(" ") ? Optional.empty()
				: Optional.of("The modality's name is '" + name + "'; letters, digits, blanks and . _ + - are expected.");
	}

	/** The names of a study's steps. @throws InputException where {@code study.yaml} is no YAML, with the place */
	public static List<String> steps(Path study) throws IOException, InputException {
		return model(load(study), study).getSteps().stream().map(Step::getName).toList();
	}

	/**
	 * Imports.
	 *
	 * @param study     the study's folder
	 * @param step      the name of the new step
	 * @param copy      whether files that need no change are copied; else the study refers to them where they are
	 * @param missing   the words for missing values
	 * @param shared    whether samples that are not in all files are left out; else every file must have all
	 * @param cancelled asked now and then
	 * @throws InputException with what is wrong and where; nothing is written then
	 */
	public static void run(Path study, String step, List<Item> items, boolean copy, List<String> missing, boolean shared,
			BooleanSupplier cancelled) throws IOException, InputException {
		var work = new DataImport(study);
		boolean done = false;
		try {
			YamlResource resource = load(study);
			Study model = model(resource, study);
			Optional<String> problem = stepProblem(step, model.getSteps().stream().map(Step::getName).toList());
			if (problem.isPresent()) {
				throw new InputException(problem.get());
			}
			for (Item item : items) {
				work.bring(item, copy, cancelled);
			}
			if (work.continuous.isEmpty() && work.categorical.isEmpty()) {
				throw new InputException("No column and no modality is chosen: there is nothing to import.");
			}
			model.getSteps().add(work.step(step, missing, shared));
			replace(study.resolve(StudyFile.NAME), resource.changed());
			done = true;
		} finally {
			if (!done) {
				for (Path path : work.written) {
					Folders.delete(path);
				}
			}
		}
	}

	private void bring(Item item, boolean copy, BooleanSupplier cancelled) throws IOException, InputException {
		switch (item) {
			case Item.Whole whole -> {
				Set<Modality.Type> types = new LinkedHashSet<>();
				for (Taken taken : whole.modalities()) {
					check(taken.wanted());
					types.add(taken.type());
					only.add(taken.name());
					if (!taken.wanted().equals(taken.name())) {
						names.put(taken.name(), taken.wanted());
					}
				}
				choose |= whole.others();
				if (!types.isEmpty()) {
					String target = copy ? copied(whole) : whole.file().toAbsolutePath().toString();
					types.forEach(type -> bind(type, target));
				}
			}
			case Item.Columns columns -> {
				check(columns.name());
				boolean both = !columns.continuous().isEmpty() && !columns.categorical().isEmpty();
				write(columns, columns.continuous(), columns.name() + (both ? " numbers" : ""), Modality.Type.CONTINUOUS, cancelled);
				write(columns, columns.categorical(), columns.name() + (both ? " words" : ""), Modality.Type.CATEGORICAL, cancelled);
			}
		}
	}

	private static void check(String name) throws InputException {
		Optional<String> problem = nameProblem(name);
		if (problem.isPresent()) {
			throw new InputException(problem.get());
		}
	}

	private void bind(Modality.Type type, String target) {
		(type == Modality.Type.CONTINUOUS ? continuous : categorical).add(target);
	}

	private void write(Item.Columns item, List<Integer> columns, String name, Modality.Type type, BooleanSupplier cancelled)
			throws IOException, InputException {
		if (columns.isEmpty()) {
			return;
		}
		Path target = free(name + ".tsv");
		written.add(target);
		RawTable.write(item.file(), item.layout(), item.idColumn(), columns, target, cancelled);
		only.add(stem(target));
		if (!stem(target).equals(name)) {
			names.put(stem(target), name);
		}
		bind(type, FOLDER + "/" + target.getFileName());
	}

	/** Copies a file and what belongs to it. @return the target as the study names it */
	private String copied(Item.Whole item) throws IOException, InputException {
		Path data = study.resolve(FOLDER);
		if (item.file().toAbsolutePath().normalize().startsWith(study.toAbsolutePath().normalize())) {
			// it is in the study already
			return study.toAbsolutePath().normalize().relativize(item.file().toAbsolutePath().normalize()).toString().replace('\\', '/');
		}
		Path target = data.resolve(item.file().getFileName());
		List<Path> sources = new ArrayList<>(List.of(item.file()));
		sources.addAll(item.companions());
		for (Path source : sources) {
			if (Files.exists(data.resolve(source.getFileName()))) {
				throw new InputException(data.resolve(source.getFileName()) + " is there already; rename the file before you import it, "
						+ "or bind the one that is there");
			}
		}
		Files.createDirectories(data);
		for (Path source : sources) {
			Path to = data.resolve(source.getFileName());
			written.add(to);
			Folders.copy(source, to);
		}
		return FOLDER + "/" + target.getFileName();
	}

	/** The file of this name, or with the first number that makes it one that is not there. */
	private Path free(String name) throws IOException {
		Path data = Files.createDirectories(study.resolve(FOLDER));
		Path target = data.resolve(name);
		int dot = name.lastIndexOf('.');
		for (int i = 2; Files.exists(target); i++) {
			target = data.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
		}
		return target;
	}

	private static String stem(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.'));
	}

	private Step step(String name, List<String> missing, boolean shared) {
		Step step = ModelFactory.eINSTANCE.createStep();
		step.setName(name);
		step.setUse(GENERATOR);
		input(step, "continuous", continuous);
		input(step, "categorical", categorical);
		List<Setting> settings = new ArrayList<>();
		if (shared) {
			settings.add(setting("samples", "shared"));
		}
		if (!missing.equals(DatasetFormat.Options.USUAL_MISSING)) {
			settings.add(setting("missing", list(missing)));
		}
		if (choose) {
			settings.add(setting("modalities", list(List.copyOf(only))));
		}
		if (!names.isEmpty()) {
			Setting renamed = ModelFactory.eINSTANCE.createSetting();
			renamed.setName("names");
			names.forEach((from, to) -> renamed.getSettings().add(setting(from, YamlText.word(to))));
			settings.add(renamed);
		}
		if (!settings.isEmpty()) {
			step.setWith(ModelFactory.eINSTANCE.createConfig());
			step.getWith().getSettings().addAll(settings);
		}
		return step;
	}

	private static void input(Step step, String role, List<String> targets) {
		if (!targets.isEmpty()) {
			Input input = ModelFactory.eINSTANCE.createInput();
			input.setRole(role);
			input.getTargets().addAll(targets);
			step.getInputs().add(input);
		}
	}

	private static Setting setting(String name, String value) {
		Setting setting = ModelFactory.eINSTANCE.createSetting();
		setting.setName(name);
		setting.setValue(value);
		return setting;
	}

	/** Words in quotes where YAML would take them for something else. */
	private static String list(List<String> words) {
		return "[" + String.join(", ", words.stream().map(YamlText::word).toList()) + "]";
	}

	private static YamlResource load(Path study) throws IOException {
		var resource = new YamlResource(URI.createFileURI(study.resolve(StudyFile.NAME).toAbsolutePath().toString()));
		resource.load(Map.of());
		return resource;
	}

	private static Study model(YamlResource resource, Path study) throws InputException {
		Path file = study.resolve(StudyFile.NAME);
		if (!resource.getErrors().isEmpty()) {
			var error = resource.getErrors().get(0);
			throw new InputException(file + ":" + error.getLine() + ":" + error.getColumn() + ": " + error.getMessage()
					+ ". Correct it before you import data.");
		}
		if (resource.getContents().isEmpty()) {
			throw new InputException(file + " is empty; a study is expected");
		}
		return (Study) resource.getContents().get(0);
	}

	private static void replace(Path file, String text) throws IOException {
		Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".study", ".part");
		try {
			Files.writeString(part, text, StandardCharsets.UTF_8);
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
