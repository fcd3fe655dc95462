package org.latentworkbench.ui.viewers.image;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.latentworkbench.ui.data.SampleImages;

/** The pictures that were painted last, ready to be painted again. Whoever makes it disposes it. */
final class Thumbnails {
	private static final int KEPT = 2000;

	private final Device device;
	private final SampleImages images;
	private final Map<String, Image> kept = new LinkedHashMap<>(16, 0.75f, true);

	Thumbnails(Device device, SampleImages images) {
		this.device = device;
		this.images = images;
	}

	/** The picture of a sample; this object's own. Empty where there is none. */
	Optional<Image> of(String sample) {
		Image there = kept.get(sample);
		if (there == null) {
			Optional<ImageData> data = images.of(sample);
			if (data.isEmpty()) {
				return Optional.empty();
			}
			there = new Image(device, data.get());
			kept.put(sample, there);
			if (kept.size() > KEPT) {
				Iterator<Image> oldest = kept.values().iterator();
				oldest.next().dispose();
				oldest.remove();
			}
		}
		return Optional.of(there);
	}

	void dispose() {
		kept.values().forEach(Image::dispose);
		kept.clear();
	}
}
