package org.latentworkbench.figures;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.RandomStream;
import org.latentworkbench.api.figure.*;
import org.latentworkbench.api.figure.Floats;

/** Random figures that use every kind of layer, colouring, scale and colour, with missing values and odd texts. */
public final class RandomScenes {
	private static final String[] WORDS = { "", "Latent 1", "α → β", "a\"quoted\" \\ name", "<b>&", "line\nbreak", "漢字", "x" };

	private final RandomStream random;

	private RandomScenes(RandomStream random) {
		this.random = random;
	}

	/** A figure of two panels: one with all kinds of layers in the plane, one with all kinds in space. */
	public static Figure figure(long seed) {
		var scenes = new RandomScenes(RandomStream.of(seed, "scene"));
		return new Figure(scenes.word(), scenes.word(), scenes.word(), 1 + scenes.random.nextInt(3),
				List.of(scenes.plane(), scenes.space()), scenes.between(60, 300), scenes.between(60, 300));
	}

	private Axes plane() {
		return new Axes(word(), axis(), axis(), layers(), pick(Legend.values()), random.nextBoolean(.5), words(random.nextInt(3)));
	}

	private Axes3D space() {
		int n = size();
		return new Axes3D(word(), axis(), axis(), axis(), List.of(
				new Points3D(word(), floats(n), floats(n), floats(n), colouring(n), random.nextBoolean(.5) ? Floats.EMPTY : floats(n), pick(Marker.values()), between(0, 9),
						random.nextBoolean(.5) ? Double.NaN : random.nextDouble(), words(n)),
				new Line3D(word(), floats(n), floats(n), floats(n), colour(), between(.1, 4), pick(Dash.values()), random.nextDouble()),
				new Arrows3D(word(), floats(n), floats(n), floats(n), floats(n), floats(n), floats(n), colouring(n),
						between(.1, 3), random.nextDouble()),
				new Texts3D(word(), floats(n), floats(n), floats(n), words(n), between(0, 9), colour())), between(-400, 400),
				between(-90, 90), new Turn(1 + random.nextInt(9), between(-90, 90), between(-90, 90), between(-90, 90),
						between(-90, 90), 10 + random.nextInt(500)),
				random.nextBoolean(.5), pick(Legend.values()), between(.5, 4), words(random.nextInt(3)));
	}

	/** One layer of each kind. */
	private List<Layer> layers() {
		int n = size();
		int rows = 1 + random.nextInt(4);
		int columns = 1 + random.nextInt(6);
		var x = ascending(n);
		var layers = new ArrayList<Layer>();
		layers.add(new Points(word(), floats(n), floats(n), colouring(n), random.nextBoolean(.5) ? Floats.EMPTY : floats(n),
				pick(Marker.values()), between(0, 8), Double.NaN, words(n)));
		layers.add(new Line(word(), x, floats(n), pick(Line.Course.values()), colour(), between(.1, 4), pick(Dash.values()),
				random.nextDouble(), random.nextBoolean(.5)));
		layers.add(new Area(word(), x, floats(n), floats(n), colour(), random.nextDouble(), between(0, 2)));
		layers.add(new Intervals(word(), floats(n), floats(n), floats(n), random.nextBoolean(.5) ? Floats.EMPTY : floats(n),
				pick(Orientation.values()), colouring(n), between(.1, 3), between(0, 5)));
		layers.add(new Bars(word(), floats(n), floats(n), random.nextBoolean(.5) ? Floats.EMPTY : floats(n),
				pick(Orientation.values()), between(.1, 1), colouring(n), random.nextDouble()));
		layers.add(new Histogram(word(), floats(n), random.nextInt(30), Double.NaN, random.nextBoolean(.5) ? Double.NaN : 100,
				pick(Histogram.Measure.values()), colour(), random.nextDouble()));
		layers.add(new Distributions(word(), floats(3), List.of(floats(n), Floats.EMPTY, floats(1)),
				pick(Distributions.Form.values()), pick(Orientation.values()), between(.1, 1), colouring(3)));
		layers.add(new BoxSummaries(word(), floats(n), floats(n), floats(n), floats(n), floats(n), floats(n),
				pick(Orientation.values()), between(.1, 1), colouring(n)));
		layers.add(new Swarm(word(), floats(n), floats(n), colouring(n), pick(Orientation.values()), between(.1, 1),
				between(0, 5), words(n)));
		layers.add(new Heatmap(word(), rows, columns, floats(rows * columns), scale(), -2, 2, -1, 3,
				new Heatmap.Numbers(random.nextBoolean(.5), format()), random.nextBoolean(.5)));
		layers.add(new Picture(word(), columns, rows, ints(rows * columns, Integer.MAX_VALUE), 0, 1, 0, 1, random.nextBoolean(.5)));
		layers.add(new Arrows(word(), floats(n), floats(n), floats(n), floats(n), colouring(n), between(.1, 3), random.nextDouble()));
		layers.add(new Texts(word(), floats(n), floats(n), words(n), pick(Texts.Place.values()), pick(Texts.Anchor.values()),
				between(0, 12), colour(), random.nextBoolean(.5)));
		layers.add(new Rule(word(), pick(Orientation.values()), between(-3, 3), colour(), between(.1, 3), pick(Dash.values())));
		layers.add(new Span(word(), pick(Orientation.values()), -1, between(0, 3), colour(), random.nextDouble()));
		int edges = random.nextInt(20);
		layers.add(new Network(word(), words(n), floats(n), floats(n), random.nextBoolean(.5) ? Floats.EMPTY : floats(n),
				colouring(n), ints(edges, n), ints(edges, n), floats(edges), scale(), random.nextBoolean(.5), between(-1, 1),
				pick(Network.Placement.values())));
		return layers;
	}

	private Axis axis() {
		Scale scale = switch (random.nextInt(3)) {
		case 0 -> new Scale.Linear();
		case 1 -> new Scale.Log();
		default -> new Scale.Category(words(1 + random.nextInt(20)));
		};
		double low = random.nextBoolean(.5) ? Double.NaN : between(.01, .5);
		double high = random.nextBoolean(.5) ? Double.NaN : between(1, 50);
		return new Axis(word(), scale, low, high, format(), random.nextBoolean(.3), pick(Axis.Visibility.values()),
				random.nextBoolean(.5));
	}

	private TickFormat format() {
		return new TickFormat(pick(TickFormat.Style.values()), random.nextInt(5) - 1, random.nextBoolean(.5) ? "" : " ms");
	}

	private ColourScale scale() {
		boolean log = random.nextBoolean(.3);
		return new ColourScale(word(), pick(ColourMap.values()), random.nextBoolean(.5) ? Double.NaN : .25,
				random.nextBoolean(.5) ? Double.NaN : 4, log, random.nextBoolean(.7), format());
	}

	private Colour colour() {
		return switch (random.nextInt(4)) {
		case 0 -> Colour.AUTO;
		case 1 -> Colour.palette(random.nextInt(30));
		case 2 -> Colour.rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
		default -> pick(ThemeColour.values());
		};
	}

	private Colouring colouring(int n) {
		int classes = 1 + random.nextInt(15);
		return switch (random.nextInt(4)) {
		case 0 -> Colouring.of(colour());
		case 1 -> new Colouring.ByValue(floats(n), scale());
		case 2 -> {
			var codes = new int[n];
			for (int i = 0; i < n; i++)
				codes[i] = random.nextInt(classes + 1) - 1;
			var colours = new ArrayList<Colour>();
			for (int c = 0; c < classes; c++)
				colours.add(colour());
			yield new Colouring.ByCategory(word(), Ints.of(codes), words(classes), random.nextBoolean(.5) ? List.of() : colours);
		}
		default -> new Colouring.ByDirection();
		};
	}

	/** Sometimes a few, sometimes more than what is stored readably. */
	private int size() {
		return 1 + random.nextInt(random.nextBoolean(.5) ? 3 : 40);
	}

	private Floats floats(int n) {
		var values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = switch (random.nextInt(14)) {
			case 0 -> Float.NaN;
			case 1 -> -0f;
			case 2 -> Float.MIN_VALUE;
			default -> (float) (3 * random.nextGaussian());
			};
		return Floats.of(values);
	}

	private Floats ascending(int n) {
		var values = new float[n];
		for (int i = 0; i < n; i++)
			values[i] = i + random.nextFloat();
		return Floats.of(values);
	}

	private Ints ints(int n, int bound) {
		var values = new int[n];
		for (int i = 0; i < n; i++)
			values[i] = random.nextInt(bound);
		return Ints.of(values);
	}

	private double between(double low, double high) {
		return random.nextDouble(low, high);
	}

	private String word() {
		return WORDS[random.nextInt(WORDS.length)];
	}

	private List<String> words(int n) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < n; i++)
			words.add(word() + i);
		return words;
	}

	private <T> T pick(T[] values) {
		return values[random.nextInt(values.length)];
	}
}
