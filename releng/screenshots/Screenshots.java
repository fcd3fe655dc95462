import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Makes small pictures for the guide of those that the window's tests left: at most 256 colours, by median cut. */
final class Screenshots {
	private static final int COLOURS = 256;
	private static final long MOST_BYTES = 150_000;

	private record Box(List<int[]> colours) {
		int range(int channel) {
			int low = 255;
			int high = 0;
			for (int[] colour : colours) {
				low = Math.min(low, colour[channel]);
				high = Math.max(high, colour[channel]);
			}
			return high - low;
		}

		int widest() {
			return range(0) >= range(1) && range(0) >= range(2) ? 0 : range(1) >= range(2) ? 1 : 2;
		}

		long weight() {
			return colours.stream().mapToLong(c -> c[3]).sum();
		}

		int mean() {
			long[] sums = new long[3];
			for (int[] colour : colours) {
				for (int i = 0; i < 3; i++) {
					sums[i] += (long) colour[i] * colour[3];
				}
			}
			return (int) (sums[0] / weight()) << 16 | (int) (sums[1] / weight()) << 8 | (int) (sums[2] / weight());
		}
	}

	/** Words: the folder with the tests' pictures, the folder to write to, then {@code name=shot} for each picture. */
	public static void main(String[] words) throws IOException {
		Path shots = Path.of(words[0]);
		Path target = Files.createDirectories(Path.of(words[1]));
		for (int i = 2; i < words.length; i++) {
			String[] pair = words[i].split("=", 2);
			Path shot = shots.resolve(pair[1] + ".png");
			if (!Files.isRegularFile(shot)) {
				System.err.println("there is no " + shot + ": the window's tests leave it");
				System.exit(1);
			}
			Path file = target.resolve(pair[0] + ".png");
			ImageIO.write(reduced(cropped(ImageIO.read(shot.toFile()))), "png", file.toFile());
			System.out.println(file + " " + Files.size(file) / 1000 + " kB");
			if (Files.size(file) > MOST_BYTES) {
				System.err.println(file + " is larger than " + MOST_BYTES / 1000 + " kB");
				System.exit(1);
			}
		}
	}

	/** Without the white stripe that a window manager's frame leaves below and aside. */
	private static BufferedImage cropped(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		while (height > 1 && white(image, 0, height - 1, width, 1)) {
			height--;
		}
		while (width > 1 && white(image, width - 1, 0, 1, height)) {
			width--;
		}
		return image.getSubimage(0, 0, width, height);
	}

	private static boolean white(BufferedImage image, int x, int y, int width, int height) {
		for (int j = y; j < y + height; j++) {
			for (int i = x; i < x + width; i++) {
				if ((image.getRGB(i, j) & 0xffffff) != 0xffffff) {
					return false;
				}
			}
		}
		return true;
	}

	private static BufferedImage reduced(BufferedImage image) {
		Map<Integer, int[]> counts = new HashMap<>();
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int rgb = image.getRGB(x, y) & 0xffffff;
				counts.computeIfAbsent(rgb, c -> new int[] { c >> 16, c >> 8 & 255, c & 255, 0 })[3]++;
			}
		}
		List<Box> boxes = new ArrayList<>(List.of(new Box(new ArrayList<>(counts.values()))));
		while (boxes.size() < COLOURS) {
			Box largest = boxes.stream().filter(b -> b.colours.size() > 1)
					.max(Comparator.comparingDouble(b -> Math.sqrt(b.weight()) * b.range(b.widest()))).orElse(null);
			if (largest == null) {
				break;
			}
			int channel = largest.widest();
			largest.colours.sort(Comparator.comparingInt(c -> c[channel]));
			int half = largest.colours.size() / 2;
			boxes.remove(largest);
			boxes.add(new Box(new ArrayList<>(largest.colours.subList(0, half))));
			boxes.add(new Box(new ArrayList<>(largest.colours.subList(half, largest.colours.size()))));
		}
		Map<Integer, Integer> slots = new HashMap<>();
		int[] palette = new int[boxes.size()];
		for (int i = 0; i < palette.length; i++) {
			palette[i] = boxes.get(i).mean();
			for (int[] c : boxes.get(i).colours) {
				slots.put(c[0] << 16 | c[1] << 8 | c[2], i);
			}
		}
		var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
		var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				small.getRaster().setSample(x, y, 0, slots.get(image.getRGB(x, y) & 0xffffff));
			}
		}
		return small;
	}
}
