package org.latentworkbench.ui.viewers.latent;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.figures.charts.Values;
import org.latentworkbench.learn.latent.LatentChart;
import org.latentworkbench.learn.neighbours.Workers;
import org.latentworkbench.ui.figure.Drawn;
import org.latentworkbench.ui.figure.FigureView;
import org.latentworkbench.ui.figure.Spot;
import org.latentworkbench.ui.selection.SelectionLink;

/** The same samples in the latent space of a second model; the sample that is nearest to the current point is marked. */
final class SecondPane {
	private static final int MARK = 6;

	private final LatentSession session;
	private final FigureView view;
	private Optional<LatentChart> chart = Optional.empty();
	private Optional<Values> colours = Optional.empty();
	private Optional<String> marked = Optional.empty();

	SecondPane(Composite parent, LatentSession session, PointWatch watch, SelectionLink link) {
		this.session = session;
		view = new FigureView(parent, session.explored().path(), Optional.of(link));
		view.canvas().addDisposeListener(e -> link.dispose());
		view.canvas().overlay(gc -> view.canvas().drawn().ifPresent(d -> mark(gc, d)));
		watch.onNear(near -> {
			marked = Optional.of(near.id(0));
			view.canvas().redraw();
		});
	}

	FigureView view() {
		return view;
	}

	void colour(Optional<Values> by) {
		colours = by;
		draw();
	}

	/** The second model is another one, or the first is seen in another way. */
	void draw() {
		if (session.second().isEmpty()) {
			chart = Optional.empty();
			view.canvas().say("");
			return;
		}
		Explored second = session.second().get();
		LatentChart now = chart(second);
		boolean anew = chart.isEmpty() || !chart.get().axes().equals(now.axes());
		chart = Optional.of(now);
		var figure = ChartPane.figure(second, now, colours.filter(c -> c.size() == second.latent().rows()));
		if (anew) {
			view.showAnew(figure);
		} else {
			view.show(figure);
		}
	}

	/** The same dimensions where the first model shows dimensions and this one has them, else its principal components. */
	private LatentChart chart(Explored second) {
		if (session.chart() instanceof LatentChart.Dimensions d && Arrays.stream(d.shown()).allMatch(k -> k < second.dimensions())) {
			return LatentChart.dimensions(second.latent(), d.shown());
		}
		try (Workers here = new Workers(1, fraction -> true)) {
			return ChartChoice.components(second.latent(), 2, RandomStream.of(1, "latent explorer", "second"), here);
		} catch (InputException e) {
			return LatentChart.dimensions(second.latent(), 0, 1);
		}
	}

	private void mark(GC gc, Drawn drawn) {
		Optional<Explored> second = session.second();
		Integer row = second.flatMap(s -> marked.map(s.rows()::get)).orElse(null);
		if (row == null || chart.isEmpty() || drawn.base() != view.base()) {
			return;
		}
		Matrix latent = second.get().latent();
		Point at = Spot.place(drawn, 0, chart.get().place(latent.row(row)));
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(4);
		gc.setForeground(colour(drawn.theme().background()));
		gc.drawOval(at.x - MARK, at.y - MARK, 2 * MARK, 2 * MARK);
		gc.setLineWidth(2);
		gc.setForeground(colour(drawn.theme().foreground()));
		gc.drawOval(at.x - MARK, at.y - MARK, 2 * MARK, 2 * MARK);
	}

	private static Color colour(int argb) {
		return new Color(new RGB(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
	}
}
