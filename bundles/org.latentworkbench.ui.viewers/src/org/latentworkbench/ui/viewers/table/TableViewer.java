package org.latentworkbench.ui.viewers.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.ui.data.DatasetReader;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** Datasets, tables and arrays as a table of cells, of which only the visible ones are looked at. */
public final class TableViewer implements ArtefactViewer<TableViewer.Content> {
	/**
	 * What was read.
	 *
	 * @param missing how many cells are missing
	 * @param note    what to know about how it was read
	 * @param dataset where it is one
	 */
	public record Content(Grid grid, long missing, Optional<String> note, Optional<Dataset> dataset) {
	}

	@Override
	public Content read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		Path path = source.path();
		if (Files.isDirectory(path)) {
			return content(DatasetReader.read(path).dataset());
		}
		if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
			return content(new ArrayGrid(NpyFile.read(path), path.getFileName().toString()));
		}
		return source.kind().equals(Kinds.DATASET) ? data(path) : content(new TableGrid(TableFiles.read(path)));
	}

	/** A file with data: as the format reads it, and where that refuses the cells, as they stand. */
	private static Content data(Path file) throws IOException, InputException {
		try {
			return content(DatasetReader.read(file).dataset());
		} catch (InputException refused) {
			Grid plain;
			try {
				plain = new TableGrid(TableFiles.read(file));
			} catch (IOException | InputException e) {
				refused.addSuppressed(e);
				throw refused;
			}
			if (plain.columns() < 1) {
				throw refused;
			}
			return new Content(plain, plain.missing(),
					Optional.of("Shown as it stands, because it is no dataset: " + refused.getMessage()), Optional.empty());
		}
	}

	private static Content content(Grid grid) {
		return new Content(grid, grid.missing(), Optional.empty(), Optional.empty());
	}

	private static Content content(Dataset dataset) {
		Grid grid = new DatasetGrid(dataset);
		return new Content(grid, grid.missing(), Optional.empty(), Optional.of(dataset));
	}

	@Override
	public String summary(Content content) {
		return Summary.of(content.grid(), content.missing()) + content.note().map(n -> "\n" + n).orElse("");
	}

	@Override
	public Control show(Content content, Composite parent, ViewerSite site) {
		Optional<SampleImages> images = content.dataset().flatMap(SampleImages::of);
		return images.isPresent() ? new ImageDatasetPages(content, images.get(), parent, site, summary(content)).control()
				: new DataTable(content.grid(), parent, site, summary(content)).control();
	}
}
