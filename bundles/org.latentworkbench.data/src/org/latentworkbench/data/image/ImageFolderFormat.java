package org.latentworkbench.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.data.FileStem;
import org.latentworkbench.data.array.ComeBack;
import org.latentworkbench.data.text.Categories;

/**
 * A folder of PNG, JPEG, GIF and BMP images of one size as a modality of images, and where they lie in sub-folders, these as labels.
 * A sample's id is its file's path in the folder, with {@code /} and without the ending. Other files, and names that begin with a dot,
 * are passed over.
 */
public final class ImageFolderFormat implements DatasetFormat {
	private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
	private static final String LABELS = ".label";

	/** An image and the sub-folder it lies in; empty for none. */
	private record Found(Path file, String folder, String id) {
	}

	@Override
	public Dataset read(Path folder, Options options) throws IOException, InputException {
		if (!Files.isDirectory(folder)) {
			throw new InputException(folder + ": is no folder; a folder of images is expected");
		}
		List<Found> files = files(folder);
		if (files.isEmpty()) {
			throw new InputException(folder + ": holds no images, and no dataset (dataset.json); expected PNG, JPEG, GIF or BMP files, or folders of them, one for each label");
		}
		checkIds(files);
		String name = options.modality().orElseGet(() -> FileStem.of(folder));
		Optional<Modality> labels = labels(name, files);
		var modalities = new ArrayList<Modality>();
		if (!options.type().equals(Optional.of(Modality.Type.CATEGORICAL))) {
			modalities.add(images(name, folder, files));
			if (options.type().isEmpty()) {
				labels.ifPresent(modalities::add);
			}
		} else {
			modalities.add(labels.orElseThrow(() -> new InputException(folder
					+ ": the images lie in no sub-folders, so there are no labels; continuous data is expected of it")));
		}
		return new Dataset(files.stream().map(Found::id).toList(), modalities);
	}

	/** In order of their paths, so that it does not depend on the file system. */
	private static List<Found> files(Path folder) throws IOException, InputException {
		var found = new ArrayList<Found>();
		for (Path at : list(folder)) {
			if (Files.isDirectory(at)) {
				for (Path below : list(at)) {
					if (Files.isDirectory(below)) {
						throw new InputException(below + ": is a folder in a folder; images lie in " + folder + " itself or in folders of it, one for each label");
					}
					add(below, at.getFileName().toString(), found);
				}
			} else {
				add(at, "", found);
			}
		}
		return found;
	}

	private static List<Path> list(Path folder) throws IOException {
		try (var all = Files.list(folder)) {
			return all.filter(p -> !p.getFileName().toString().startsWith("."))
					.sorted((a, b) -> Categories.ORDER.compare(a.getFileName().toString(), b.getFileName().toString())).toList();
		}
	}

	private static void add(Path file, String folder, List<Found> found) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		if (dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)) && Files.isRegularFile(file)) {
			found.add(new Found(file, folder, (folder.isEmpty() ? "" : folder + "/") + name.substring(0, dot)));
		}
	}

	private static void checkIds(List<Found> files) throws InputException {
		var seen = new HashMap<String, Path>();
		for (Found f : files) {
			Path first = seen.putIfAbsent(f.id(), f.file());
			if (first != null) {
				throw new InputException(f.file() + ": the sample id '" + f.id() + "' is that of " + first + " too; rename one of them");
			}
		}
	}

	private static Optional<Modality> labels(String name, List<Found> files) {
		List<String> categories = files.stream().map(Found::folder).filter(f -> !f.isEmpty()).distinct().sorted(Categories.ORDER).toList();
		if (categories.isEmpty()) {
			return Optional.empty();
		}
		var places = new HashMap<String, Integer>();
		for (String category : categories) {
			places.put(category, places.size());
		}
		// an image beside the folders has no label: missing
		int[] codes = files.stream().mapToInt(f -> places.getOrDefault(f.folder(), Modality.Categorical.MISSING)).toArray();
		return Optional.of(new Modality.Categorical(name + LABELS, List.of("label"), categories, codes));
	}

	private static Modality images(String name, Path folder, List<Found> files) throws IOException, InputException {
		Picture first = Picture.read(files.get(0).file());
		int channels = first.channels();
		var pictures = new ArrayList<float[]>(files.size());
		long most = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2 / Float.BYTES);
		if ((long) first.levels().length * files.size() > most) {
			throw new InputException(folder + ": " + files.size() + " images of " + first.height() + " x " + first.width()
					+ " pixels need more memory than there is; make them smaller or take fewer");
		}
		for (Found f : files) {
			Picture picture = pictures.isEmpty() ? first : Picture.read(f.file());
			if (picture.height() != first.height() || picture.width() != first.width()) {
				throw new InputException(f.file() + ": the image has " + picture.width() + " x " + picture.height() + " pixels, " + files.get(0).file()
						+ " has " + first.width() + " x " + first.height() + "; all images of a folder must have one size");
			}
			channels = Math.max(channels, picture.channels());
			pictures.add(picture.levels());
		}
		var shape = new ImageShape(first.height(), first.width(), channels);
		if ((long) shape.size() * files.size() > most) {
			throw new InputException(folder + ": " + files.size() + " images of " + first.height() + " x " + first.width()
					+ " pixels in colour need more memory than there is; make them smaller or take fewer");
		}
		var values = new float[shape.size() * files.size()];
		for (int i = 0; i < pictures.size(); i++) {
			float[] levels = pictures.set(i, null);
			boolean grey = levels.length < shape.size();
			System.arraycopy(grey ? new Picture(shape.height(), shape.width(), 1, levels).inColour().levels() : levels, 0, values,
					i * shape.size(), shape.size());
		}
		return new Modality.Continuous(name, shape.features(), new Matrix(files.size(), shape.size(), values));
	}

	/** Writes PNG files named after the samples, into sub-folders where ids hold a {@code /}. */
	@Override
	public void write(Dataset dataset, String modality, Path folder) throws IOException, InputException {
		if (!(ComeBack.modality(dataset, modality) instanceof Modality.Continuous block)) {
			throw new InputException(folder + ": modality " + modality + " is categorical; a folder of images holds images");
		}
		ImageShape shape = ImageShape.of(block.features()).orElseThrow(() -> new InputException(folder + ": modality " + modality
				+ " holds no images: its features are not the pixels of one, y0_x0 to y27_x27 for instance"));
		var taken = new HashSet<String>();
		for (int i = 0; i < block.samples(); i++) {
			for (int j = 0; j < shape.size(); j++) {
				float v = block.values().at(i, j);
				if (!(v >= 0 && v <= 255 && v == Math.rint(v))) {
					throw new InputException(folder + ": sample " + dataset.samples().get(i) + ", " + block.features().get(j) + " is " + v
							+ "; images hold whole numbers from 0 to 255");
				}
			}
			checkId(dataset.samples().get(i), folder);
			if (!taken.add(dataset.samples().get(i).toLowerCase(Locale.ROOT))) {
				throw new InputException(folder + ": the sample id '" + dataset.samples().get(i)
						+ "' differs from another in capitals only, which are one file on many machines; rename the sample");
			}
		}
		for (int i = 0; i < block.samples(); i++) {
			Path file = folder.resolve(dataset.samples().get(i) + ".png");
			Files.createDirectories(file.getParent());
			new Picture(shape.height(), shape.width(), shape.channels(), block.values().row(i)).write(file);
		}
	}

	/** The images and, where it is what their ids' folders say, a modality of labels. */
	@Override
	public void write(Dataset dataset, Path folder) throws IOException, InputException {
		List<Modality> others = dataset.modalities().stream().filter(m -> !isLabels(m, dataset)).toList();
		if (others.size() != 1) {
			throw new InputException(folder + ": a folder of images holds one modality of images and its labels, the dataset has "
					+ String.join(", ", dataset.modalities().stream().map(Modality::name).toList()) + "; choose one of them");
		}
		write(dataset, others.get(0).name(), folder);
	}

	private static boolean isLabels(Modality m, Dataset dataset) {
		if (!(m instanceof Modality.Categorical c) || c.features().size() != 1) {
			return false;
		}
		for (int i = 0; i < c.samples(); i++) {
			String id = dataset.samples().get(i);
			int slash = id.indexOf('/');
			String label = c.missing(i, 0) ? "" : c.categories().get(c.code(i, 0));
			if (!label.equals(slash < 0 ? "" : id.substring(0, slash))) {
				return false;
			}
		}
		return true;
	}

	/** An id must be a file's name everywhere, and nothing outside the folder. */
	private static void checkId(String id, Path folder) throws InputException {
		String[] parts = id.split("/", -1);
		boolean fine = parts.length <= 2 && Arrays.stream(parts).allMatch(p -> p.matches("[^.\\s\\\\/:*?\"<>|\\p{Cntrl}][^\\\\/:*?\"<>|\\p{Cntrl}]{0,120}"));
		if (!fine || parts[0].endsWith(".") && parts.length == 2) {
			throw new InputException(folder + ": the sample id '" + id + "' cannot be a file's name; rename the sample");
		}
	}
}
