package org.latentworkbench.analyses.images;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.ImageShape;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.Reconstruction;

/**
 * A model that needs no training: position (z0, z1, z2) is a blob z0 pixels right and z1 pixels above the middle of a 12 x 16 image, the
 * wider the larger z2. Encoding measures the blob.
 */
public final class BlobModel implements LatentModel {
	public static final ImageShape SHAPE = new ImageShape(12, 16, 1);
	private static final float DEVIATION = .2f;

	private final boolean posterior;
	private final int size;

	private BlobModel(boolean posterior, int size) {
		this.posterior = posterior;
		this.size = size;
	}

	/** One with posteriors of standard deviation 0.2. */
	public static BlobModel vae() {
		return new BlobModel(true, 3);
	}

	/** One without. */
	public static BlobModel autoencoder() {
		return new BlobModel(false, 3);
	}

	/** One without, of which z0 is all there is: blobs lie in the middle of the height. */
	public static BlobModel line() {
		return new BlobModel(false, 1);
	}

	/**
	 * {@code n} blobs as images {@code blobs}, the side they are on as label {@code side}, and their place as {@code place}: {@code x, y,
	 * size}.
	 */
	public static Dataset dataset(int n) {
		RandomStream random = RandomStream.of(3, "blobs");
		Matrix latent = Matrix.zeros(n, 3);
		for (int i = 0; i < n; i++) {
			latent.values()[3 * i] = (float) (2 * random.nextGaussian());
			latent.values()[3 * i + 1] = (float) (1.2 * random.nextGaussian());
			latent.values()[3 * i + 2] = (float) (.4 * random.nextGaussian());
		}
		int[] sides = IntStream.range(0, n).map(i -> latent.at(i, 0) < -1 ? 0 : latent.at(i, 0) < 1 ? 1 : 2).toArray();
		return new Dataset(IntStream.range(0, n).mapToObj(i -> "blob" + i).toList(), List.of(
				new Modality.Continuous("blobs", SHAPE.features(), vae().decode(latent, 0).of("blobs")),
				new Modality.Categorical("side", List.of("side"), List.of("left", "middle", "right"), sides),
				new Modality.Continuous("place", List.of("x", "y", "size"), latent)));
	}

	@Override
	public int latentSize() {
		return size;
	}

	@Override
	public int refits() {
		return 1;
	}

	@Override
	public List<String> modalities() {
		return List.of("blobs");
	}

	@Override
	public SequencedMap<String, String> conventions() {
		var conventions = new LinkedHashMap<String, String>();
		if (posterior) {
			conventions.put("KL divergence", "summed over latent dimensions");
			conventions.put("sigma", "= e^(s/2)");
		} else {
			conventions.put("posterior", "none");
		}
		return conventions;
	}

	@Override
	public Matrix project(Dataset dataset, int refit) throws InputException {
		var images = (Modality.Continuous) dataset.modality("blobs").orElseThrow(() -> new InputException("there is no modality blobs"));
		Matrix latent = Matrix.zeros(images.samples(), 3);
		for (int i = 0; i < images.samples(); i++) {
			float[] image = images.values().row(i);
			double sum = 1e-9;
			double x = 0;
			double y = 0;
			for (int j = 0; j < image.length; j++) {
				sum += image[j];
				x += image[j] * (j % SHAPE.width() - 7.5);
				y += image[j] * (5.5 - j / SHAPE.width());
			}
			latent.values()[3 * i] = (float) (x / sum);
			latent.values()[3 * i + 1] = (float) (y / sum);
			double spread = 0;
			for (int j = 0; j < image.length; j++) {
				spread += image[j] * (Math.pow(j % SHAPE.width() - 7.5 - x / sum, 2) + Math.pow(5.5 - j / SHAPE.width() - y / sum, 2)) / 2;
			}
			latent.values()[3 * i + 2] = (float) (Math.log(Math.sqrt(spread / sum) + 1e-9) - Math.log(1.5));
		}
		return size == 3 ? latent : new Matrix(latent.rows(), 1, latent.column(0));
	}

	@Override
	public Optional<Matrix> deviations(Dataset dataset, int refit) {
		float[] same = new float[dataset.samples().size() * 3];
		Arrays.fill(same, DEVIATION);
		return posterior ? Optional.of(new Matrix(dataset.samples().size(), 3, same)) : Optional.empty();
	}

	@Override
	public Reconstruction decode(Matrix latent, int refit) {
		Matrix images = Matrix.zeros(latent.rows(), SHAPE.size());
		for (int i = 0; i < latent.rows(); i++) {
			double sd = 1.5 * Math.exp(size == 3 ? latent.at(i, 2) : 0);
			for (int j = 0; j < SHAPE.size(); j++) {
				double x = (j % SHAPE.width() - 7.5 - latent.at(i, 0)) / sd;
				double y = (5.5 - j / SHAPE.width() - (size == 3 ? latent.at(i, 1) : 0)) / sd;
				images.values()[i * SHAPE.size() + j] = (float) (255 * Math.exp(-.5 * (x * x + y * y)));
			}
		}
		return new Reconstruction(Map.of("blobs", images));
	}

	@Override
	public Reconstruction reconstruct(Dataset dataset, int refit, Optional<RandomStream> noise) throws InputException {
		return decode(noise.isPresent() ? sample(dataset, refit, noise.get()) : project(dataset, refit), refit);
	}

	@Override
	public void save(Path folder) {
		// nothing to keep
	}
}
