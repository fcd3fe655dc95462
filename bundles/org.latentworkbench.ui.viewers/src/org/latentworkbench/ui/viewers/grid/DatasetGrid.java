package org.latentworkbench.ui.viewers.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;

/** A dataset: samples in rows, the features of all modalities side by side. */
public final class DatasetGrid implements Grid {
	private final Dataset dataset;
	private final List<Place> places = new ArrayList<>();
	private final String summary;

	/** Where a column's values are. */
	private record Place(Modality modality, int feature) {
	}

	public DatasetGrid(Dataset dataset) {
		this.dataset = dataset;
		long missing = 0;
		for (Modality modality : dataset.modalities()) {
			for (int feature = 0; feature < modality.features().size(); feature++) {
				places.add(new Place(modality, feature));
			}
			missing += modality.missingCount();
		}
		summary = summary(dataset, missing);
	}

	private static String summary(Dataset dataset, long missing) {
		List<Modality> modalities = dataset.modalities();
		String kinds = modalities.size() == 1 ? modalities.get(0).type().name().toLowerCase(Locale.ROOT)
				: "in " + modalities.size() + " modalities";
		long cells = (long) dataset.samples().size() * dataset.featureCount();
		String gaps = missing == 0 ? "no missing values"
				: String.format(Locale.ROOT, "%,d missing values (%.1f %%)", missing, 100.0 * missing / cells);
		return String.format(Locale.ROOT, "%,d samples \u00d7 %,d features, %s, %s", dataset.samples().size(),
				dataset.featureCount(), kinds, gaps);
	}

	@Override
	public String summary() {
		return summary;
	}

	@Override
	public int rows() {
		return dataset.samples().size();
	}

	@Override
	public int columns() {
		return places.size();
	}

	@Override
	public String rowName(int row) {
		return dataset.samples().get(row);
	}

	@Override
	public String columnName(int column) {
		Place place = places.get(column);
		return place.modality().features().get(place.feature());
	}

	@Override
	public String text(int row, int column) {
		Place place = places.get(column);
		if (place.modality().missing(row, place.feature())) {
			return "";
		}
		return switch (place.modality()) {
			case Modality.Continuous c -> Float.toString(c.values().at(row, place.feature()));
			case Modality.Categorical c -> c.categories().get(c.code(row, place.feature()));
		};
	}

	@Override
	public boolean missing(int row, int column) {
		Place place = places.get(column);
		return place.modality().missing(row, place.feature());
	}

	@Override
	public boolean numeric(int column) {
		return places.get(column).modality().type() == Modality.Type.CONTINUOUS;
	}
}
