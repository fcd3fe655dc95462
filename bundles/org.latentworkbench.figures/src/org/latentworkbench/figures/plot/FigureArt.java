package org.latentworkbench.figures.plot;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.figures.colour.Theme;
import org.latentworkbench.figures.draw.Box;
import org.latentworkbench.figures.draw.Surface;
import org.latentworkbench.figures.draw.TextStyle;
import org.latentworkbench.figures.draw.TextStyle.Across;
import org.latentworkbench.figures.draw.TextStyle.Up;

/**
 * A whole figure: title, panels whose plotting areas are in line with one another, caption. All lengths in points.
 */
public final class FigureArt {
	private static final double MARGIN = 9;
	private static final double GAP_X = 16;
	private static final double GAP_Y = 14;

	private final Figure figure;
	private final Theme theme;
	private final List<PanelArt> panels;

	public FigureArt(Figure figure, Theme theme) {
		this(figure, theme, false);
	}

	/** @param turning whether 3-D panels keep one scale over all frames of their turns */
	public FigureArt(Figure figure, Theme theme, boolean turning) {
		this(figure, theme, turning, new Prepared());
	}

	/** @param prepared takes over what has not changed since the figures before */
	public FigureArt(Figure figure, Theme theme, Prepared prepared) {
		this(figure, theme, false, prepared);
	}

	private FigureArt(Figure figure, Theme theme, boolean turning, Prepared prepared) {
		this.figure = figure;
		this.theme = theme;
		panels = new ArrayList<>();
		prepared.next();
		for (var panel : figure.panels())
			panels.add(switch (panel) {
			case Axes axes -> new AxesPanel(axes, theme, prepared);
			case Axes3D space -> new SpacePanel(space, turning, theme, prepared);
			});
	}

	private FigureArt(FigureArt same, List<PanelArt> panels) {
		figure = same.figure;
		theme = same.theme;
		this.panels = panels;
	}

	/** A frame of an animation: 3-D panels are seen from where their turns have come to. */
	public FigureArt frame(int frame, int frames) {
		return new FigureArt(this, panels.stream()
				.map(panel -> panel instanceof SpacePanel space ? space.frame(frame, frames) : panel).toList());
	}

	/** What had to be left out, in words. */
	public List<String> notes() {
		return panels.stream().flatMap(panel -> panel.notes().stream()).distinct().toList();
	}

	/**
	 * Paints the figure over a page.
	 *
	 * @param width    of the page in points
	 * @param height   of the page in points
	 * @param denseDpi resolution of layers that are embedded as images in vector files
	 * @return where each panel was drawn
	 */
	public List<PanelView> paint(Surface surface, double width, double height, double denseDpi) {
		Sizes sizes = Sizes.NORMAL;
		double room = width - 2 * MARGIN;
		List<String> title = figure.title().isEmpty() ? List.of()
				: Lettering.wrapped(figure.title(), sizes.title() * 1.03, room, 2);
		double top = MARGIN + title.size() * sizes.title() * Lettering.LEADING + (title.isEmpty() ? 0 : 3);
		List<String> foot = new ArrayList<>();
		if (!figure.caption().isEmpty())
			foot.addAll(Lettering.wrapped(figure.caption(), sizes.caption(), room, 6));
		for (String note : notes())
			foot.addAll(Lettering.wrapped(note, sizes.caption(), room, 2));
		double footHeight = foot.isEmpty() ? 0 : foot.size() * sizes.caption() * Lettering.LEADING + 6;
		double[] headroom = new double[panels.size()];
		Box[] areas = areas(headroom, new Box(MARGIN, top, room, Math.max(20, height - top - MARGIN - footHeight)));
		List<PanelView> views = new ArrayList<>();
		for (int i = 0; i < panels.size(); i++) {
			PanelArt panel = panels.get(i);
			Box area = areas[i];
			double above = headroom[i];
			surface.group("panel " + (i + 1), () -> views.add(panel.paint(surface, area, above, denseDpi)));
		}
		double y = MARGIN;
		for (String line : title) {
			surface.text(line, TextStyle.of(sizes.title(), theme.foreground()).bolder().at(Across.START, Up.TOP), MARGIN, y);
			y += sizes.title() * Lettering.LEADING;
		}
		y = height - MARGIN - footHeight + 8;
		for (String line : foot) {
			surface.text(line, TextStyle.of(sizes.caption(), theme.muted()).at(Across.START, Up.TOP), MARGIN, y);
			y += sizes.caption() * Lettering.LEADING;
		}
		return views;
	}

	/**
	 * Plotting areas of one size, in columns and rows whose margins suit the neediest panel of each.
	 *
	 * @param headroom receives the room above each area
	 */
	private Box[] areas(double[] headroom, Box page) {
		int columns = Math.min(figure.columns(), panels.size());
		int rows = (panels.size() + columns - 1) / columns;
		double gapX = columns > 6 ? GAP_X / 2 : GAP_X;
		double gapY = rows > 6 ? GAP_Y / 2 : GAP_Y;
		double width = page.width() / columns * .75;
		double height = page.height() / rows * .7;
		double[][] inX = new double[columns][2];
		double[][] inY = new double[rows][2];
		for (int pass = 0; pass < 5; pass++) {
			inX = new double[columns][2];
			inY = new double[rows][2];
			for (int i = 0; i < panels.size(); i++) {
				Insets insets = panels.get(i).insets(width, height);
				double[] x = inX[i % columns];
				double[] y = inY[i / columns];
				x[0] = Math.max(x[0], insets.left());
				x[1] = Math.max(x[1], insets.right());
				y[0] = Math.max(y[0], insets.top());
				y[1] = Math.max(y[1], insets.bottom());
			}
			width = Math.max(8, (page.width() - gapX * (columns - 1) - sum(inX)) / columns);
			height = Math.max(8, (page.height() - gapY * (rows - 1) - sum(inY)) / rows);
		}
		var areas = new Box[panels.size()];
		for (int i = 0; i < areas.length; i++) {
			headroom[i] = inY[i / columns][0];
			double x = page.x();
			for (int c = 0; c < i % columns; c++)
				x += inX[c][0] + width + inX[c][1] + gapX;
			double y = page.y();
			for (int r = 0; r < i / columns; r++)
				y += inY[r][0] + height + inY[r][1] + gapY;
			areas[i] = new Box(x + inX[i % columns][0], y + inY[i / columns][0], width, height);
		}
		return areas;
	}

	private static double sum(double[][] pairs) {
		double sum = 0;
		for (double[] pair : pairs)
			sum += pair[0] + pair[1];
		return sum;
	}
}
