package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Layer3D;
import org.latentworkbench.api.figure.Turn;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;

/** A panel with three axes. */
final class SpacePanel implements PanelArt {
	private final Axes3D axes;
	private final Theme theme;
	private final List<Cloud> clouds;
	private final Ruler[] rulers;
	private final Surround surround;
	private final boolean turning;
	private final double azimuth;
	private final double elevation;
	/** Fitting a camera to all frames of a turn is dear; frames share what is known. */
	private final Map<Box, Camera> fitted;

	/** @param turning whether the scale must suit all frames of the panel's turn */
	SpacePanel(Axes3D axes, boolean turning, Theme theme, Prepared prepared) {
		this.axes = axes;
		this.theme = theme;
		clouds = new ArrayList<>();
		this.turning = turning;
		azimuth = axes.azimuth();
		elevation = axes.elevation();
		fitted = new HashMap<>();
		var slots = new Slots(axes.layers().stream().map(Slots::of).toList());
		List<String> titles = List.of(Arts.orElse(axes.x().title(), "x"), Arts.orElse(axes.y().title(), "y"),
				Arts.orElse(axes.z().title(), "z"));
		for (int i = 0; i < axes.layers().size(); i++) {
			int index = i;
			Layer3D layer = axes.layers().get(i);
			int slot = slots.slotFor(Slots.of(layer));
			clouds.add(prepared.of(layer, List.of(i, slot, titles, axes.emphasised(), theme),
					() -> Cloud.of(index, layer, slot, titles, axes.emphasised(), theme)));
		}
		rulers = new Ruler[] { ruler(axes.x(), 0), ruler(axes.y(), 1), ruler(axes.z(), 2) };
		surround = new Surround(axes.title(), clouds.stream().flatMap(cloud -> cloud.keys().stream()).toList(),
				clouds.stream().flatMap(cloud -> cloud.bars().stream()).toList(), axes.legend(), theme);
	}

	private SpacePanel(SpacePanel same, double azimuth, double elevation) {
		axes = same.axes;
		theme = same.theme;
		turning = same.turning;
		clouds = same.clouds;
		rulers = same.rulers;
		surround = same.surround;
		fitted = same.fitted;
		this.azimuth = azimuth;
		this.elevation = elevation;
	}

	/** The panel in a frame of an animation of so many frames; panels with another number of frames keep in step. */
	SpacePanel frame(int frame, int frames) {
		Turn turn = axes.turn();
		int own = frames == 1 ? 0 : Math.round((float) frame * (turn.frames() - 1) / (frames - 1));
		return new SpacePanel(this, turn.azimuth(own), turn.elevation(own));
	}

	private Ruler ruler(Axis axis, int index) {
		Ruler fitted = Ruler.fitting(axis, clouds.stream().map(cloud -> cloud.limits(index)).toList());
		return axis.reversed() ? fitted.over(1, 0) : fitted;
	}

	@Override
	public Insets insets(double width, double height) {
		Sizes sizes = Sizes.forPanel(width, height);
		return new Insets(0, surround.top(width, sizes), surround.right(width, height, sizes), 0);
	}

	@Override
	public List<String> notes() {
		return List.of();
	}

	@Override
	public PanelView paint(Surface surface, Box area, double headroom, double denseDpi) {
		Sizes sizes = Sizes.forPanel(area.width(), area.height());
		var cube = new Cube(axes, rulers, theme, sizes);
		Camera camera = camera(cube, area).nearer(axes.zoom(), area.centreX(), area.centreY());
		var painter = new DepthPainter(clouds, rulers, camera, theme, sizes);
		if (axes.zoom() > 1)
			surface.clipped(area, () -> space(surface, area, denseDpi, cube, camera, painter));
		else
			space(surface, area, denseDpi, cube, camera, painter);
		List<PanelView.Entry> entries = new ArrayList<>();
		surface.group("legend", () -> surround.paint(surface, area, headroom, sizes, entries));
		var places = new Once<>(() -> clouds.stream().filter(cloud -> cloud.kind() == Cloud.Kind.POINT)
				.map(painter::places).toList());
		surround.paintInside(surface, area, sizes, entries, painter::paint);
		return new PanelView.Space(area, camera.azimuth(), camera.elevation(), new Sightline(camera, rulers), entries, places);
	}

	private void space(Surface surface, Box area, double denseDpi, Cube cube, Camera camera, DepthPainter painter) {
		int marks = clouds.stream().mapToInt(Cloud::size).sum();
		surface.group("walls", () -> cube.walls(surface, camera));
		if (axes.projections())
			surface.group("projections", () -> Dense.paint(surface, 3 * marks, area, denseDpi, painter::projections));
		surface.group("marks", () -> Dense.paint(surface, marks, area, denseDpi, painter::paint));
		surface.group("axes", () -> cube.labels(surface, camera));
	}

	private Camera camera(Cube cube, Box area) {
		if (!turning)
			return cube.fitted(area, new double[] { azimuth }, new double[] { elevation });
		return fitted.computeIfAbsent(area, unseen -> {
			Turn turn = axes.turn();
			var azimuths = new double[turn.frames()];
			var elevations = new double[turn.frames()];
			for (int i = 0; i < azimuths.length; i++) {
				azimuths[i] = turn.azimuth(i);
				elevations[i] = turn.elevation(i);
			}
			return cube.fitted(area, azimuths, elevations);
		}).seenFrom(azimuth, elevation);
	}
}
