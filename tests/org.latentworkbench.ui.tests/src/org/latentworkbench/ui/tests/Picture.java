package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** The pixels of a control as they are on the screen. */
record Picture(ImageData data) {
	static Picture of(Control control) {
		Rectangle area = control.getBounds();
		control.update();
		Image image = new Image(control.getDisplay(), area.width, area.height);
		GC gc = new GC(control);
		try {
			gc.copyArea(image, 0, 0);
			return new Picture(image.getImageData());
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** Saves the picture where the property {@code latent.shots} names a folder, for a person to look at. */
	Picture keep(String name) throws IOException {
		String folder = System.getProperty("latent.shots");
		if (folder != null) {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { data };
			loader.save(Files.createDirectories(Path.of(folder)).resolve(name + ".png").toString(), SWT.IMAGE_PNG);
		}
		return this;
	}

	/** Red, green and blue, each 0 to 255. */
	boolean same(Picture other) {
		return Arrays.equals(data.data, other.data.data);
	}

	RGB at(int x, int y) {
		return data.palette.getRGB(data.getPixel(x, y));
	}

	/** Mean of red, green and blue. */
	int brightness(int x, int y) {
		RGB colour = at(x, y);
		return (colour.red + colour.green + colour.blue) / 3;
	}

	/** The colour that most pixels of an area have. */
	RGB ground(Rectangle area) {
		Map<RGB, Integer> counts = new HashMap<>();
		for (int y = area.y; y < Math.min(area.y + area.height, data.height); y++) {
			for (int x = area.x; x < Math.min(area.x + area.width, data.width); x++) {
				counts.merge(at(x, y), 1, Integer::sum);
			}
		}
		return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
	}

	/** How many colours an area has. */
	int colours(Rectangle area) {
		Set<RGB> colours = new HashSet<>();
		for (int y = Math.max(0, area.y); y < Math.min(area.y + area.height, data.height); y++) {
			for (int x = Math.max(0, area.x); x < Math.min(area.x + area.width, data.width); x++) {
				colours.add(at(x, y));
			}
		}
		return colours.size();
	}

	/** How many pixels of an area are of such a brightness. */
	int count(Rectangle area, IntPredicate brightness) {
		int count = 0;
		for (int y = Math.max(0, area.y); y < Math.min(area.y + area.height, data.height); y++) {
			for (int x = Math.max(0, area.x); x < Math.min(area.x + area.width, data.width); x++) {
				if (brightness.test(brightness(x, y))) {
					count++;
				}
			}
		}
		return count;
	}
}
