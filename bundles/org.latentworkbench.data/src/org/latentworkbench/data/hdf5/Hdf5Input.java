package org.latentworkbench.data.hdf5;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.data.npy.NpyArray;

/**
 * An HDF5 file open for reading. Sizes are checked against the file's before memory is taken for them; whatever the library throws over a
 * damaged file becomes an {@link InputException}.
 */
final class Hdf5Input {
	/** Deflate packs at most so well. */
	private static final long RATIO = 1032;
	private static final long FREE = 16 << 20;
	private static final long MOST_VALUES = Integer.MAX_VALUE - 8;
	/** The library's own words are not for the terminal. Kept, because loggers are forgotten. */
	private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

	static {
		LIBRARY.setLevel(Level.OFF);
	}

	private final Path file;
	private final long size;
	private final HdfFile root;

	private Hdf5Input(Path file, long size, HdfFile root) {
		this.file = file;
		this.size = size;
		this.root = root;
	}

	/** What is done with an open file. */
	interface Work<T> {
		T on(Hdf5Input input) throws InputException;
	}

	/** Opens, works, closes. @throws InputException when it is no such file, or a damaged one */
	static <T> T read(Path file, Work<T> work) throws IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new InputException(file + ": there is no such file");
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); HdfFile hdf = open(file, channel)) {
			return work.on(new Hdf5Input(file, channel.size(), hdf));
		} catch (RuntimeException | StackOverflowError | AssertionError e) {
			throw new InputException(file + ": the HDF5 file is damaged, cut short or of a kind that is not read here (" + reason(e) + ")", e);
		} catch (OutOfMemoryError e) {
			throw new InputException(file + ": the HDF5 file needs more memory than there is (" + e.getMessage()
					+ "), or is damaged; give more with LATENT_JAVA_OPTS=-Xmx..., or take fewer features", e);
		}
	}

	/** In memory, as far as Java reaches: then every address is checked by the buffer, and no length in the file takes memory of its own. */
	private static HdfFile open(Path file, FileChannel channel) throws IOException {
		if (channel.size() > MOST_VALUES) {
			return new HdfFile(file);
		}
		ByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
		return HdfFile.fromByteBuffer(content);
	}

	private static String reason(Throwable e) {
		Throwable cause = e;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().lines().findFirst().orElse("");
	}

	Group root() {
		return root;
	}

	/** {@code file:path}, for messages. */
	String place(Node node) {
		return file + ":" + path(node);
	}

	private static String path(Node node) {
		return "/" + node.getPath().replaceAll("^/+|/+$", "");
	}

	/** The child of this name. @throws InputException when there is none */
	Node child(Group group, String name) throws InputException {
		Node child = group.getChildren().get(name);
		if (child == null) {
			throw new InputException(place(group) + ": holds no " + name + "; it holds " + String.join(", ", group.getChildren().keySet()));
		}
		return child;
	}

	/** The child of this name, a group. @throws InputException when there is none */
	Group group(Group parent, String name) throws InputException {
		if (child(parent, name) instanceof Group group) {
			return group;
		}
		throw new InputException(place(parent) + ": " + name + " is no group; the file was perhaps written by AnnData before 0.7: write it again with a newer one");
	}

	/** The child of this name, an array. @throws InputException when there is none */
	Dataset dataset(Group parent, String name) throws InputException {
		if (child(parent, name) instanceof Dataset dataset) {
			return dataset;
		}
		throw new InputException(place(parent) + ": " + name + " is a group, an array is expected");
	}

	/** An attribute that is a text. */
	Optional<String> text(Node node, String name) throws InputException {
		return attribute(node, name).map(value -> value instanceof String[] s && s.length == 1 ? s[0] : value).filter(String.class::isInstance)
				.map(String.class::cast);
	}

	/** An attribute that is a list of texts. */
	Optional<List<String>> texts(Node node, String name) throws InputException {
		return attribute(node, name).filter(String[].class::isInstance).map(v -> List.of((String[]) v));
	}

	/** An attribute that is a list of whole numbers. */
	Optional<long[]> numbers(Node node, String name) throws InputException {
		return attribute(node, name).map(value -> switch (value) {
			case long[] v -> v;
			case int[] v -> Arrays.stream(v).asLongStream().toArray();
			default -> null;
		});
	}

	private Optional<Object> attribute(Node node, String name) throws InputException {
		Attribute attribute = node.getAttribute(name);
		if (attribute == null || attribute.isEmpty()) {
			return Optional.empty();
		}
		if (attribute.getSize() < 0 || attribute.getSize() > size || attribute.getSizeInBytes() > size) {
			throw new InputException(place(node) + ": the attribute " + name + " is larger than the file");
		}
		return Optional.ofNullable(attribute.getData());
	}

	/** The shape of an array, each length and their product within what an array here may have. */
	int[] shape(Dataset dataset) throws InputException {
		long[] lengths = dataset.getDimensionsAsLong();
		var shape = new int[lengths.length];
		long values = 1;
		for (int d = 0; d < shape.length; d++) {
			// a zero does not make up for the rest: 2^31 x 2^31 x 0
			if (lengths[d] < 0 || lengths[d] > MOST_VALUES || values * Math.max(1, lengths[d]) > MOST_VALUES) {
				throw new InputException(place(dataset) + ": the array has the shape " + Arrays.toString(lengths)
						+ ", beyond the 2,147,483,639 values that are read; take fewer features");
			}
			values *= Math.max(1, lengths[d]);
			shape[d] = (int) lengths[d];
		}
		return shape;
	}

	/** An array's values. @throws InputException for types that are neither numbers, truth values nor texts, or sizes beyond the file's */
	NpyArray array(Dataset dataset) throws InputException {
		int[] shape = shape(dataset);
		long values = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
		if (dataset.isCompound()) {
			throw new InputException(place(dataset) + ": is a table of several types (compound), which is not read; an array of numbers or texts is expected");
		}
		checkSize(dataset, values);
		if (values == 0) {
			return NpyArray.wrap(shape, dataset.getJavaType() == String.class ? new String[0] : new float[0]);
		}
		Object flat = dataset.isScalar() ? scalar(dataset.getData()) : dataset.getDataFlat();
		return switch (flat) {
			case float[] v -> NpyArray.wrap(shape, v);
			case double[] v -> NpyArray.wrap(shape, v);
			case int[] v -> NpyArray.wrap(shape, v);
			case long[] v -> NpyArray.wrap(shape, v);
			case boolean[] v -> NpyArray.wrap(shape, v);
			case byte[] v -> NpyArray.wrap(shape, widened(v));
			case short[] v -> NpyArray.wrap(shape, widened(v));
			case BigInteger[] v -> NpyArray.wrap(shape, Arrays.stream(v).mapToDouble(BigInteger::doubleValue).toArray());
			case String[] v -> words(dataset, shape, v);
			case null, default -> throw new InputException(place(dataset) + ": values of type "
					+ dataset.getJavaType().getSimpleName() + " are not read; expected numbers, truth values or texts");
		};
	}

	private static Object scalar(Object value) {
		return switch (value) {
			case Float v -> new float[] { v };
			case Double v -> new double[] { v };
			case Integer v -> new int[] { v };
			case Long v -> new long[] { v };
			case Boolean v -> new boolean[] { v };
			case String v -> new String[] { v };
			case BigInteger v -> new BigInteger[] { v };
			default -> value;
		};
	}

	private void checkSize(Dataset dataset, long values) throws InputException {
		long width = Math.max(1, dataset.getDataType().getSize());
		// a product of the file's own numbers: doubles do not overflow
		double bytes = (double) values * width;
		double most = (double) RATIO * size + FREE;
		if (dataset instanceof ChunkedDataset chunked) {
			double chunk = width;
			for (int length : chunked.getChunkDimensions()) {
				chunk *= length;
				if (length < 1 || chunk > most) {
					throw new InputException(place(dataset) + ": the array's chunks have the shape " + Arrays.toString(chunked.getChunkDimensions())
							+ ", more than a file of " + size + " bytes can hold; it is damaged");
				}
			}
		} else if (bytes > size) {
			throw new InputException(place(dataset) + ": the array has " + (long) bytes + " bytes, the file " + size + "; it is damaged or cut short");
		}
		if (bytes > most) {
			throw new InputException(place(dataset) + ": the array has " + (long) bytes + " bytes unpacked, more than a file of " + size + " bytes can hold");
		}
		checkMemory(dataset, 2 * bytes);
	}

	/** @throws InputException when so many bytes are more than there are */
	void checkMemory(Node node, double bytes) throws InputException {
		long memory = Runtime.getRuntime().maxMemory();
		if (bytes > memory * 0.8) {
			throw new InputException(place(node) + ": reading needs " + (long) (bytes / (1 << 20)) + " MiB of memory, there are " + (memory >> 20)
					+ "; give more with LATENT_JAVA_OPTS=-Xmx..., or take fewer features");
		}
	}

	private static int[] widened(byte[] values) {
		var result = new int[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = values[i];
		}
		return result;
	}

	private static int[] widened(short[] values) {
		var result = new int[values.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = values[i];
		}
		return result;
	}

	/** Texts; those of an enumeration of FALSE and TRUE are how h5py writes truth values. */
	private NpyArray words(Dataset dataset, int[] shape, String[] words) throws InputException {
		boolean enumeration = dataset.getDataType().getDataClass() == 8;
		var truth = new boolean[words.length];
		boolean allTruth = enumeration;
		for (int i = 0; i < words.length; i++) {
			if (words[i] == null) {
				words[i] = "";
			}
			truth[i] = words[i].equals("TRUE");
			allTruth &= truth[i] || words[i].equals("FALSE");
		}
		return allTruth ? NpyArray.wrap(shape, truth) : NpyArray.wrap(shape, words);
	}
}
