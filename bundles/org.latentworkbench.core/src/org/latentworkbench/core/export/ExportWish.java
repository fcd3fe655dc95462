package org.latentworkbench.core.export;

import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Optional;
import java.util.Set;

import org.latentworkbench.figures.ExportOptions;
import org.latentworkbench.figures.Format;

/**
 * What is to be exported of a run.
 *
 * @param steps    only what these steps made; empty: all of them
 * @param figures  the formats of figures; empty: no figures
 * @param options  theme, size and ground of figures
 * @param dpi      pixels per inch; empty: {@value #USUAL_DPI}, and {@value #GIF_DPI} in animations
 * @param report   whether the report is exported
 * @param tables   the forms of tables; empty: no tables
 * @param datasets the id of the format of datasets, or {@link #FOLDERS}; empty: no datasets
 * @param models   whether models are exported
 */
public record ExportWish(Set<String> steps, Set<Format> figures, ExportOptions options, OptionalDouble dpi, boolean report,
		Set<TableForm> tables, Optional<String> datasets, boolean models) {
	/** Stands for datasets as steps make them: a folder, which loses nothing. */
	public static final String FOLDERS = "dataset";
	/** For print. */
	public static final double USUAL_DPI = 300;
	/** An animation is for a screen, and has many pictures. */
	public static final double GIF_DPI = 100;

	/** How tables are written. */
	public enum TableForm {
		TSV('\t'), CSV(',');

		private final char separator;

		TableForm(char separator) {
			this.separator = separator;
		}

		/** What stands between the cells. */
		public char separator() {
			return separator;
		}

		/** The file's ending, without dot. */
		public String extension() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	public ExportWish {
		steps = Set.copyOf(steps);
		// in the order in which they were named
		figures = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(figures));
		tables = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(tables));
	}

	/** Figures and, where wanted, the report. */
	public static ExportWish of(Set<String> steps, Set<Format> figures, ExportOptions options, OptionalDouble dpi, boolean report) {
		return new ExportWish(steps, figures, options, dpi, report, Set.of(), Optional.empty(), false);
	}

	/** The options for one format. */
	ExportOptions optionsFor(Format format) {
		return options.at(dpi.orElse(format == Format.GIF ? GIF_DPI : USUAL_DPI));
	}
}
