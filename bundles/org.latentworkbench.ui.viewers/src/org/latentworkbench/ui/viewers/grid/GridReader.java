package org.latentworkbench.ui.viewers.grid;

import java.io.IOException;
import java.nio.file.Path;

import org.latentworkbench.api.DatasetFormat;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.data.TableFiles;

/** Reads a file for the table viewer: a dataset, by the contributed format of its ending; else, if it is one, a result table. */
public final class GridReader {
	private final Registry registry;

	public GridReader(Registry registry) {
		this.registry = registry;
	}

	/**
	 * Reads a file.
	 *
	 * @throws InputException with place and reason, where the file is neither a dataset nor a table
	 */
	public Grid read(Path file) throws IOException, InputException {
		try {
			return new DatasetGrid(registry.format(file).read(file, DatasetFormat.Options.guess()));
		} catch (InputException notADataset) {
			try {
				return new TableGrid(TableFiles.read(file));
			} catch (InputException notATable) {
				// What is wrong with it as a dataset is what a person wants to know.
				notADataset.addSuppressed(notATable);
				throw notADataset;
			}
		}
	}
}
