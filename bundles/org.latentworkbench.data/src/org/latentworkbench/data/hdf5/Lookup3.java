package org.latentworkbench.data.hdf5;

/**
 * The checksum of HDF5's metadata: Bob Jenkins, lookup3, hashlittle with the initial value 0.
 *
 * @see <a href="https://burtleburtle.net/bob/c/lookup3.c">lookup3</a>
 */
final class Lookup3 {
	private static final int BLOCK = 12;

	private Lookup3() {
	}

	/** Of the first {@code length} bytes. */
	static int of(byte[] bytes, int length) {
		int a = 0xDEADBEEF + length;
		int b = a;
		int c = a;
		int at = 0;
		for (; length - at > BLOCK; at += BLOCK) {
			a += word(bytes, at, length);
			b += word(bytes, at + 4, length);
			c += word(bytes, at + 8, length);
			a = a - c ^ Integer.rotateLeft(c, 4);
			c += b;
			b = b - a ^ Integer.rotateLeft(a, 6);
			a += c;
			c = c - b ^ Integer.rotateLeft(b, 8);
			b += a;
			a = a - c ^ Integer.rotateLeft(c, 16);
			c += b;
			b = b - a ^ Integer.rotateLeft(a, 19);
			a += c;
			c = c - b ^ Integer.rotateLeft(b, 4);
			b += a;
		}
		if (length == at) {
			return c;
		}
		a += word(bytes, at, length);
		b += word(bytes, at + 4, length);
		c += word(bytes, at + 8, length);
		c = (c ^ b) - Integer.rotateLeft(b, 14);
		a = (a ^ c) - Integer.rotateLeft(c, 11);
		b = (b ^ a) - Integer.rotateLeft(a, 25);
		c = (c ^ b) - Integer.rotateLeft(b, 16);
		a = (a ^ c) - Integer.rotateLeft(c, 4);
		b = (b ^ a) - Integer.rotateLeft(a, 14);
		return (c ^ b) - Integer.rotateLeft(b, 24);
	}

	/** Four bytes, the low one first; zeros behind the end. */
	private static int word(byte[] bytes, int at, int length) {
		int word = 0;
		for (int i = Math.min(length, at + 4) - 1; i >= at; i--) {
			word = word << 8 | bytes[i] & 0xFF;
		}
		return word;
	}
}
