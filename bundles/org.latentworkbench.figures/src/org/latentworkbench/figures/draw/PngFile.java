package org.latentworkbench.figures.draw;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG: 8 bit, with or without alpha, with resolution and text chunks; the same pixels give the same bytes. */
public final class PngFile {
	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private PngFile() {
	}

	/**
	 * @param argb  width x height, not premultiplied, the top row first
	 * @param dpi   pixels per inch, written as the physical size; 0: not written
	 * @param texts keyword (Latin letters, at most 79) to text; in the order of the map
	 */
	public static byte[] bytes(int[] argb, int width, int height, double dpi, Map<String, String> texts) {
		boolean alpha = Arrays.stream(argb).anyMatch(pixel -> pixel >>> 24 != 255);
		byte type = (byte) (alpha ? 6 : 2);
		var out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		chunk(out, "IHDR", data -> {
			data.writeInt(width);
			data.writeInt(height);
			data.write(new byte[] { 8, type, 0, 0, 0 });
		});
		chunk(out, "sRGB", data -> data.writeByte(0));
		if (dpi > 0)
			chunk(out, "pHYs", data -> {
				data.writeInt((int) Math.round(dpi / .0254));
				data.writeInt((int) Math.round(dpi / .0254));
				data.writeByte(1);
			});
		texts.forEach((keyword, text) -> text(out, keyword, text));
		byte[] packed = packed(argb, width, height, alpha ? 4 : 3);
		chunk(out, "IDAT", data -> data.write(packed));
		chunk(out, "IEND", data -> {
		});
		return out.toByteArray();
	}

	/** Plain text where Latin letters are enough, which every reader knows; else UTF-8. */
	private static void text(ByteArrayOutputStream out, String keyword, String text) {
		boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
		chunk(out, latin ? "tEXt" : "iTXt", data -> {
			data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
			data.write(latin ? new byte[1] : new byte[5]);
			data.write(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
		});
	}

	private interface Content {
		void write(DataOutputStream data) throws IOException;
	}

	private static void chunk(ByteArrayOutputStream out, String type, Content content) {
		try {
			var body = new ByteArrayOutputStream();
			body.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
			content.write(new DataOutputStream(body));
			var crc = new CRC32();
			crc.update(body.toByteArray());
			var data = new DataOutputStream(out);
			data.writeInt(body.size() - 4);
			body.writeTo(data);
			data.writeInt((int) crc.getValue());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Rows with the filter "up", which suits plots: many rows repeat the one above. */
	private static byte[] packed(int[] argb, int width, int height, int parts) {
		var above = new byte[width * parts];
		var row = new byte[width * parts];
		var filtered = new byte[height * (width * parts + 1)];
		int at = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0, i = 0; x < width; x++) {
				int pixel = argb[y * width + x];
				row[i++] = (byte) (pixel >> 16);
				row[i++] = (byte) (pixel >> 8);
				row[i++] = (byte) pixel;
				if (parts == 4)
					row[i++] = (byte) (pixel >>> 24);
			}
			filtered[at++] = 2;
			for (int i = 0; i < row.length; i++)
				filtered[at++] = (byte) (row[i] - above[i]);
			byte[] t = above;
			above = row;
			row = t;
		}
		var deflater = new Deflater(6);
		deflater.setInput(filtered);
		deflater.finish();
		var out = new ByteArrayOutputStream(filtered.length / 8 + 64);
		var buffer = new byte[1 << 15];
		while (!deflater.finished())
			out.write(buffer, 0, deflater.deflate(buffer));
		deflater.end();
		return out.toByteArray();
	}
}
