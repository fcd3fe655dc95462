package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.ui.figure.FigureCanvas;

/** What the current point decodes to, beside the sample that is nearest to it, and what the models give back of that. */
final class PointPane {
	private final Composite stack;
	private final PicturesCanvas pictures;
	private final FigureCanvas profile;
	private final LatentSession session;
	private Optional<Matrix> decoded = Optional.empty();
	private Optional<PointWatch.Near> near = Optional.empty();

	PointPane(Composite parent, LatentSession session, PointWatch watch) {
		this.session = session;
		stack = new Composite(parent, SWT.BORDER);
		StackLayout layout = new StackLayout();
		stack.setLayout(layout);
		pictures = new PicturesCanvas(stack, "The current point");
		profile = new FigureCanvas(stack, SWT.NONE);
		watch.onDecoded(now -> {
			decoded = Optional.of(now);
			show();
		});
		watch.onNear(found -> {
			near = Optional.of(found);
			show();
		});
	}

	Control control() {
		return stack;
	}

	private void show() {
		Depiction depiction = session.explored().depiction();
		List<String> names = new ArrayList<>();
		List<float[]> rows = new ArrayList<>();
		decoded.ifPresent(d -> add(session.explored().decodes() ? "decoded" : "mean of near samples", d, 0, names, rows));
		near.filter(n -> n.explored() == session.explored()).ifPresent(n -> {
			add("nearest: " + n.id(0) + (n.second().isPresent() ? "" : String.format(Locale.ROOT, " (%.2f)", n.distances()[0])), n.values(), 0, names, rows);
			n.second().ifPresent(second -> {
				add("by " + shortName(session.explored()), n.given(), 0, names, rows);
				add("by " + session.second().map(PointPane::shortName).orElse(""), second, 0, names, rows);
			});
		});
		if (rows.isEmpty()) {
			return;
		}
		if (depiction instanceof Pictures kind) {
			List<PicturesCanvas.Shown> all = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				Matrix one = new Matrix(1, rows.get(i).length, rows.get(i));
				all.add(new PicturesCanvas.Shown(names.get(i), kind.shape().width(), kind.shape().height(), kind.pixels(one, 0)));
			}
			pictures.show(all);
			top(pictures);
		} else {
			Matrix values = Matrix.zeros(rows.size(), rows.get(0).length);
			for (int i = 0; i < rows.size(); i++) {
				System.arraycopy(rows.get(i), 0, values.values(), i * values.columns(), values.columns());
			}
			profile.show(depiction.beside(names, values));
			top(profile);
		}
	}

	private static void add(String name, Matrix values, int row, List<String> names, List<float[]> rows) {
		names.add(names.contains(name) ? name + " (2)" : name);
		rows.add(values.row(row));
	}

	/** The step alone; the run is said elsewhere. */
	private static String shortName(Explored explored) {
		return explored.name().split(",", 2)[0];
	}

	private void top(Control control) {
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != control) {
			layout.topControl = control;
			stack.layout();
		}
	}
}
