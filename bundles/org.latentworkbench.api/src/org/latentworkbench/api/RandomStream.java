package org.latentworkbench.api;

import java.util.Objects;

/**
 * A seeded stream of random numbers, the only source of randomness in the workbench.
 * <p>
 * A stream is named: a seed and a path of words give the same numbers on every machine, thread and Java version, whatever
 * else was drawn before. Give every independent piece of work (a replica, a permutation, a fold) a stream of its own by
 * {@link #split(String)}; results then do not depend on the order in which the pieces are computed.
 * <p>
 * Generator: xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021),
 * whose state is filled by SplitMix64 from a hash of the name. Only IEEE operations and {@link StrictMath} are used.
 * <p>
 * An instance is mutable and belongs to one thread.
 */
public final class RandomStream {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;

	/** What the name says; untouched by drawing, so that {@link #split(String)} does not depend on earlier draws. */
	private final long key;
	private long s0;
	private long s1;
	private long s2;
	private long s3;

	private RandomStream(long key) {
		this.key = key;
		long z = key;
		s0 = mix(z += GOLDEN);
		s1 = mix(z += GOLDEN);
		s2 = mix(z += GOLDEN);
		s3 = mix(z += GOLDEN);
	}

	/**
	 * The stream of this name.
	 *
	 * @param seed any number; usually the study's seed
	 * @param path words that tell this stream from all others of the same seed, e.g. {@code "replica 3", "dropout"};
	 *             {@code of(s, "a", "b")} is {@code of(s, "a").split("b")} and differs from {@code of(s, "ab")}
	 */
	public static RandomStream of(long seed, String... path) {
		long key = mix(seed + GOLDEN);
		for (String word : path)
			key = descend(key, word);
		return new RandomStream(key);
	}

	/** A fresh stream below this one. Depends on this stream's name and on {@code word}, never on what was drawn. */
	public RandomStream split(String word) {
		return new RandomStream(descend(key, word));
	}

	/** The numbered stream below this one, as {@link #split(String)} with a number for a name, without the string. */
	public RandomStream split(long number) {
		return new RandomStream(mix(mix(key ^ 0x6E756D6265727321L) + number * GOLDEN));
	}

	/** 64 random bits. */
	public long nextLong() {
		long result = Long.rotateLeft(s0 + s3, 23) + s0;
		long t = s1 << 17;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= t;
		s3 = Long.rotateLeft(s3, 45);
		return result;
	}

	/**
	 * A whole number, uniform on {@code [0, bound)} without bias (Lemire, ACM TOMACS 29, 2019).
	 *
	 * @throws IllegalArgumentException when {@code bound} is not positive
	 */
	public int nextInt(int bound) {
		if (bound <= 0)
			throw new IllegalArgumentException("The bound of a random number must be positive, but is " + bound);
		long product = (nextLong() >>> 32) * bound;
		long low = product & 0xFFFFFFFFL;
		if (low < bound) {
			long reject = ((1L << 32) - bound) % bound;
			while (low < reject) {
				product = (nextLong() >>> 32) * bound;
				low = product & 0xFFFFFFFFL;
			}
		}
		return (int) (product >>> 32);
	}

	/** Uniform on [0, 1), a multiple of 2^-53. */
	public double nextDouble() {
		return (nextLong() >>> 11) * 0x1p-53;
	}

	/** Uniform on {@code [low, high)}. */
	public double nextDouble(double low, double high) {
		return low + (high - low) * nextDouble();
	}

	/** Uniform on [0, 1), a multiple of 2^-24. */
	public float nextFloat() {
		return (nextLong() >>> 40) * 0x1p-24f;
	}

	/** True with chance {@code probability}. */
	public boolean nextBoolean(double probability) {
		return nextDouble() < probability;
	}

	/** A standard normal number, by {@link Ziggurat}. */
	public double nextGaussian() {
		return Ziggurat.draw(this);
	}

	/** Fills {@code target} with standard normal numbers, in order. */
	public void fillGaussian(float[] target) {
		fillGaussian(target, 0, target.length);
	}

	/** Fills {@code target[from]} to {@code target[from + length - 1]} with standard normal numbers, in order. */
	public void fillGaussian(float[] target, int from, int length) {
		Objects.checkFromIndexSize(from, length, target.length);
		for (int i = from, end = from + length; i < end; i++)
			target[i] = (float) Ziggurat.draw(this);
	}

	/** Fills {@code target} with standard normal numbers, in order. */
	public void fillGaussian(double[] target) {
		for (int i = 0; i < target.length; i++)
			target[i] = Ziggurat.draw(this);
	}

	/** Fills {@code target[from]} to {@code target[from + length - 1]} uniformly from {@code [low, high)}, in order. */
	public void fillUniform(float[] target, int from, int length, float low, float high) {
		Objects.checkFromIndexSize(from, length, target.length);
		float width = high - low;
		for (int i = from, end = from + length; i < end; i++)
			target[i] = low + width * nextFloat();
	}

	/**
	 * Fills a part of {@code target} with {@code value} (chance {@code probability}) or 0, in order; two numbers a draw.
	 *
	 * @param probability chance of {@code value}, in [0, 1], held to 2^-32
	 */
	public void fillBernoulli(float[] target, int from, int length, double probability, float value) {
		Objects.checkFromIndexSize(from, length, target.length);
		long limit = (long) (probability * 0x1p32);
		int bitsOfValue = Float.floatToRawIntBits(value);
		int end = from + length;
		int i = from;
		// a branch would be mispredicted for every dropped unit: the sign of the difference makes a mask instead
		for (; i + 1 < end; i += 2) {
			long bits = nextLong();
			target[i] = Float.intBitsToFloat(bitsOfValue & (int) (((bits >>> 32) - limit) >> 63));
			target[i + 1] = Float.intBitsToFloat(bitsOfValue & (int) (((bits & 0xFFFFFFFFL) - limit) >> 63));
		}
		if (i < end)
			target[i] = (nextLong() >>> 32) < limit ? value : 0f;
	}

	/** Puts {@code values} into a uniformly random order (Fisher-Yates, from the last place down). */
	public void shuffle(int[] values) {
		for (int i = values.length - 1; i > 0; i--) {
			int j = nextInt(i + 1);
			int held = values[i];
			values[i] = values[j];
			values[j] = held;
		}
	}

	/** The numbers 0 to {@code n - 1} in a uniformly random order. */
	public int[] permutation(int n) {
		int[] order = new int[n];
		for (int i = 0; i < n; i++)
			order[i] = i;
		shuffle(order);
		return order;
	}

	/** {@code draws} numbers drawn with replacement from 0 to {@code n - 1}: the rows of a bootstrap sample. */
	public int[] bootstrap(int n, int draws) {
		int[] rows = new int[draws];
		for (int i = 0; i < draws; i++)
			rows[i] = nextInt(n);
		return rows;
	}

	private static long descend(long key, String word) {
		long hash = mix(key ^ GOLDEN);
		for (int i = 0; i < word.length(); i++)
			hash = mix(hash ^ word.charAt(i)) + GOLDEN;
		return mix(hash + word.length());
	}

	/** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014; constants of variant 13 by D. Stafford). */
	private static long mix(long z) {
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}
}
