package org.latentworkbench.api.figure;

/**
 * The path of the viewer in an animation of a 3-D panel; frames are evenly spaced from the first view to the last.
 *
 * @param frames        1 or more
 * @param azimuthFrom   degrees, first frame
 * @param azimuthTo     degrees, last frame
 * @param elevationFrom degrees, first frame
 * @param elevationTo   degrees, last frame
 * @param delayMillis   how long a frame stands, 10 or more; GIF rounds to 10 ms
 */
public record Turn(int frames, double azimuthFrom, double azimuthTo, double elevationFrom, double elevationTo,
		int delayMillis) {
	/** 50 frames from azimuth 0 and elevation 15 to azimuth 60 and elevation 60 degrees, 75 ms a frame. */
	public static final Turn DEFAULT = new Turn(50, 0, 60, 15, 60, 75);

	public Turn {
		if (frames < 1 || delayMillis < 10)
			throw new IllegalArgumentException("turn has " + frames + " frames of " + delayMillis
					+ " ms, expected at least 1 frame and 10 ms");
		if (!(Math.abs(elevationFrom) <= 90 && Math.abs(elevationTo) <= 90))
			throw new IllegalArgumentException("turn goes from elevation " + elevationFrom + " to " + elevationTo
					+ " degrees, expected -90 to 90");
		Checks.finite("Turn", "azimuthFrom", azimuthFrom);
		Checks.finite("Turn", "azimuthTo", azimuthTo);
	}

	/** Degrees in frame {@code 0..frames-1}. */
	public double azimuth(int frame) {
		return azimuthFrom + (azimuthTo - azimuthFrom) * share(frame);
	}

	/** Degrees in frame {@code 0..frames-1}. */
	public double elevation(int frame) {
		return elevationFrom + (elevationTo - elevationFrom) * share(frame);
	}

	private double share(int frame) {
		return frames == 1 ? 0 : (double) frame / (frames - 1);
	}
}
