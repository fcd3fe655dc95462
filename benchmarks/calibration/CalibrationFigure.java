import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.latentworkbench.api.figure.Axes;
import org.latentworkbench.api.figure.Axis;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Line;
import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Exports;
import org.latentworkbench.figures.Format;

/** Draws the actual against the nominal share of false hits from a table of {@link Calibration}. Arguments: the table, a .png file. */
public final class CalibrationFigure {
	private CalibrationFigure() {
	}

	public static void main(String[] arguments) throws Exception {
		// size and refits -> level -> the share of false hits in each set
		Map<String, Map<Double, List<Double>>> shares = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of(arguments[0]))) {
			String[] cells = line.split("\t");
			if (!cells[0].equals("drugs")) {
				continue;
			}
			double hits = Double.parseDouble(cells[6]);
			double right = Double.parseDouble(cells[7]);
			shares.computeIfAbsent(cells[1] + " x " + cells[2] + ", " + cells[3] + " refits", k -> new TreeMap<>())
					.computeIfAbsent(Double.parseDouble(cells[5]), k -> new ArrayList<>()).add(hits == 0 ? 0 : (hits - right) / hits);
		}
		double[] diagonal = { 0, 0.3 };
		Axes axes = Axes.of(Axis.linear("level: the share of false hits allowed").between(0, 0.3),
				Axis.linear("share of false hits, mean over sets").between(0, 0.3)).add(Line.of(diagonal, diagonal).named("as said").opacity(0.4));
		for (var size : shares.entrySet()) {
			double[] levels = size.getValue().keySet().stream().mapToDouble(d -> d).toArray();
			double[] actual = size.getValue().values().stream().mapToDouble(l -> l.stream().mapToDouble(d -> d).average().orElse(0)).toArray();
			int sets = size.getValue().values().iterator().next().size();
			axes = axes.add(Line.of(levels, actual).named(size.getKey() + ", " + sets + (sets == 1 ? " set" : " sets")).withMarkers());
		}
		Figure figure = Figure.of("False hits of shift, actual against allowed", axes)
				.captioned("Samples x features. Planted effects of 0.6 to 1.2 SD, 5 causes, 2 % missing. Below the diagonal fewer hits are false than "
						+ "allowed.");
		Exports.write(figure, Format.PNG, Path.of(arguments[1]), ExportOptions.DEFAULT.at(150));
	}
}
