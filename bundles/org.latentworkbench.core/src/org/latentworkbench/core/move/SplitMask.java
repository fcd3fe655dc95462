package org.latentworkbench.core.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;

/** {@code interim/split_mask.npy}: the samples that reconstruction is tuned on, nine tenths; drawn once and used by all jobs. */
record SplitMask(MoveConfig.Data data) {
	private static final double TRAINING = 0.9;

	Path file() {
		return data.interim().resolve("split_mask.npy");
	}

	/** The mask that is there, else one drawn with the seed. @throws InputException when the one that is there does not fit */
	boolean[] of(Dataset dataset, long seed) throws IOException, InputException {
		int n = dataset.samples().size();
		if (!Files.exists(file())) {
			var mask = new boolean[n];
			IntStream.of(Arrays.copyOf(RandomStream.of(seed, "split mask").permutation(n), (int) (TRAINING * n))).forEach(i -> mask[i] = true);
			return checked(mask, n);
		}
		NpyArray array = NpyFile.read(file());
		if (!(array instanceof NpyArray.Booleans b) || array.shape().length != 1) {
			throw new InputException(file() + ": holds " + array.type() + " of " + Counts.of(array.shape().length, "dimension") + "; expected one row of "
					+ "truth values, one for each sample; delete the file to draw a new one");
		}
		return checked(b.values(), n);
	}

	private boolean[] checked(boolean[] mask, int n) throws InputException {
		if (mask.length != n) {
			throw new InputException(file() + ": divides " + Counts.of(mask.length, "sample") + ", but there are " + n
					+ "; delete the file to draw a new division");
		}
		int train = rows(mask, true).length;
		if (train == 0 || train == n) {
			throw new InputException(file() + ": puts " + (train == 0 ? "no" : "every") + " sample of " + n
					+ " into the training part; both parts need some");
		}
		return mask;
	}

	/** The samples in the training part, or those in the other. */
	static int[] rows(boolean[] mask, boolean training) {
		return IntStream.range(0, mask.length).filter(i -> mask[i] == training).toArray();
	}
}
