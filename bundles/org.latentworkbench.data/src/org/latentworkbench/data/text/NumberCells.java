package org.latentworkbench.data.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.latentworkbench.api.InputException;

/** Cells that must be numbers or missing. Kept a row at a time, joined at the end. */
abstract sealed class NumberCells implements Cells permits NumberCells.Singles, NumberCells.Doubles {
	/** A cell is no number. */
	static final class NoNumber extends InputException {
		private static final long serialVersionUID = 1L;

		NoNumber(String message) {
			super(message);
		}
	}

	private final MissingWords missing;
	/** Told every number; for the guess at a table's type. */
	private final WholeNumbers watcher;
	List<String> features = List.of();

	NumberCells(MissingWords missing, WholeNumbers watcher) {
		this.missing = missing;
		this.watcher = watcher;
	}

	/** Stores a value of the current row; NaN when it is missing. False when it is too large. */
	abstract boolean put(int column, double value);

	@Override
	public void header(List<String> names) throws InputException {
		features = names;
	}

	@Override
	public void cell(FieldScanner scanner, int column, String sample) throws IOException, InputException {
		byte[] bytes = scanner.bytes();
		if (missing.numeric() && missing.has(bytes, scanner.start(), scanner.end())) {
			put(column, Double.NaN);
			return;
		}
		double value = Decimals.parse(bytes, scanner.start(), scanner.end());
		if (Double.isNaN(value)) {
			if (!missing.has(bytes, scanner.start(), scanner.end())) {
				throw new NoNumber(noNumber(scanner, column, sample));
			}
		} else if (watcher != null) {
			watcher.see(value);
		}
		if (!put(column, value)) {
			throw new InputException(scanner.place() + ": found " + scanner.shown() + " in column " + features.get(column) + " of sample "
					+ sample + ", which is beyond the range of the numbers kept here");
		}
	}

	private String noNumber(FieldScanner scanner, int column, String sample) throws IOException, InputException {
		boolean binary = IntStream.range(scanner.start(), scanner.end()).anyMatch(i -> scanner.bytes()[i] == 0);
		if (!binary) {
			scanner.text(); // what is no text at all is told as such
		}
		String shown = scanner.shown();
		String hint = "";
		if (shown.matches("[-+]?\\d+,\\d+")) {
			hint = " (with a decimal point, not a comma)";
		} else if (shown.matches("(?i)[-+]?inf(inity)?")) {
			hint = " that is finite; leave the cell empty where the value is missing";
		} else if (binary) {
			hint = "; the file is binary, or its encoding must be said (UTF-16LE, for instance)";
		} else if (shown.matches("(?i)[-+]?[\\d.]*e?[-+]?\\d*[dfl]|[-+]?0x.*")) {
			hint = " in decimal digits";
		}
		return scanner.place() + ": found '" + shown + "' in column " + features.get(column) + " of sample " + sample
				+ ", a number is expected" + hint;
	}

	/** Numbers to the nearest float. */
	static final class Singles extends NumberCells {
		private final List<float[]> rows = new ArrayList<>();
		private float[] row;

		Singles(MissingWords missing, WholeNumbers watcher) {
			super(missing, watcher);
		}

		@Override
		public void row() {
			row = new float[features.size()];
			rows.add(row);
		}

		@Override
		boolean put(int column, double value) {
			row[column] = (float) value;
			return !Float.isInfinite(row[column]);
		}

		/** All values, row-major; the rows are given up on the way. */
		float[] join() {
			int p = features.size();
			var result = new float[Math.multiplyExact(rows.size(), p)];
			for (int i = 0; i < rows.size(); i++) {
				System.arraycopy(rows.set(i, null), 0, result, i * p, p);
			}
			return result;
		}
	}

	/** Numbers to the nearest double. */
	static final class Doubles extends NumberCells {
		private final List<double[]> rows = new ArrayList<>();
		private double[] row;

		Doubles(MissingWords missing) {
			super(missing, null);
		}

		@Override
		public void row() {
			row = new double[features.size()];
			rows.add(row);
		}

		@Override
		boolean put(int column, double value) {
			row[column] = value;
			return !Double.isInfinite(value);
		}

		/** All values, row-major; the rows are given up on the way. */
		double[] join() {
			int p = features.size();
			var result = new double[Math.multiplyExact(rows.size(), p)];
			for (int i = 0; i < rows.size(); i++) {
				System.arraycopy(rows.set(i, null), 0, result, i * p, p);
			}
			return result;
		}
	}
}
