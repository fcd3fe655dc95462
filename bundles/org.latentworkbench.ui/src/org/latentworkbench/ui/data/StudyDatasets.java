package org.latentworkbench.ui.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.data.DatasetFiles;

/**
 * The datasets behind an artefact: itself where it is one, those that the step which made it took, and those of the steps before, the
 * nearest first. To colour points by any feature, and to show what samples are.
 * <p>
 * The questions read files, so they are asked in jobs; {@link #ask} does that for a view. What was read is kept while there is memory.
 */
public final class StudyDatasets {
	/** The family of the jobs that answer. */
	public static final Object READING = new Object();

	private final Path artefact;
	private List<Origin.Source> sources;
	private List<Feature> features;

	private StudyDatasets(Path artefact) {
		this.artefact = artefact;
	}

	/** Those behind a file or folder; nothing is read yet. */
	public static StudyDatasets behind(Path artefact) {
		return new StudyDatasets(artefact.toAbsolutePath().normalize());
	}

	/** Something to ask. */
	public interface Question<T> {
		T of(StudyDatasets datasets) throws IOException, InputException;
	}

	/** Something to ask that takes a while. */
	public interface LongQuestion<T> {
		/** @param cancelled asked now and then; a {@link CancellationException} then says that there is no answer */
		T of(StudyDatasets datasets, BooleanSupplier cancelled) throws IOException, InputException;
	}

	/** As {@link #ask(Control, LongQuestion, Consumer, Consumer)}. */
	public <T> Job ask(Control owner, Question<T> question, Consumer<T> then, Consumer<String> failed) {
		return ask(owner, (datasets, cancelled) -> question.of(datasets), then, failed);
	}

	/**
	 * Answers in a job, and hands the answer to the window's thread.
	 *
	 * @param owner  whose view it is; where it is gone, nobody is told
	 * @param failed told in a sentence why there is no answer
	 * @return to cancel
	 */
	public <T> Job ask(Control owner, LongQuestion<T> question, Consumer<T> then, Consumer<String> failed) {
		Display display = owner.getDisplay();
		Job job = new Job("Reading the data behind " + artefact.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T answer = question.of(StudyDatasets.this, monitor::isCanceled);
					later(monitor, () -> then.accept(answer));
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (InputException e) {
					later(monitor, () -> failed.accept(e.getMessage()));
				} catch (IOException e) {
					later(monitor, () -> failed.accept("The data could not be read: " + e.getMessage()));
				} catch (OutOfMemoryError e) {
					later(monitor, () -> failed.accept("There is not enough memory to read the data. Close other tabs, or start the "
							+ "workbench with more memory: LATENT_JAVA_OPTS=-Xmx8g"));
				} catch (RuntimeException e) {
					ILog.of(StudyDatasets.class).error("reading the data behind " + artefact, e);
					later(monitor, () -> failed.accept("The data could not be read: " + e + ". The log has the details."));
				}
				return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
			}

			private void later(IProgressMonitor monitor, Runnable work) {
				if (!display.isDisposed() && !monitor.isCanceled()) {
					display.asyncExec(() -> {
						if (!owner.isDisposed() && !monitor.isCanceled()) {
							work.run();
						}
					});
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == READING;
			}
		};
		job.setSystem(true);
		job.schedule();
		return job;
	}

	/** Where the datasets are, the nearest first. */
	public synchronized List<Origin.Source> sources() throws IOException, InputException {
		if (sources == null) {
			Registry registry = Registry.of(Platform.getExtensionRegistry());
			var found = new ArrayList<Origin.Source>();
			Optional<Origin> origin = Origin.of(artefact);
			if (Files.isRegularFile(artefact.resolve(DatasetFiles.INDEX))) {
				found.add(new Origin.Source(artefact.getFileName().toString(), artefact, false));
			} else if (origin.isEmpty() && isData(registry)) {
				found.add(new Origin.Source(artefact.getFileName().toString(), artefact, true));
			}
			origin.ifPresent(o -> found.addAll(o.datasets(registry)));
			sources = List.copyOf(found);
		}
		return sources;
	}

	private boolean isData(Registry registry) {
		try {
			return Files.exists(artefact) && registry.formatInfo(artefact) != null;
		} catch (InputException e) {
			return false; // no format has this ending
		}
	}

	/** All features; of those with the same name in the same modality the nearest dataset's. */
	public synchronized List<Feature> features() throws IOException, InputException {
		if (features == null) {
			var all = new ArrayList<Feature>();
			Set<List<String>> seen = new HashSet<>();
			for (Origin.Source source : sources()) {
				for (Modality modality : DatasetReader.read(source.path()).dataset().modalities()) {
					for (String name : modality.features()) {
						if (seen.add(List.of(modality.name(), name))) {
							all.add(new Feature(source.name(), modality.name(), name, modality.type()));
						}
					}
				}
			}
			features = List.copyOf(all);
		}
		return features;
	}

	/** The ids of the nearest dataset's samples, in its order; empty where there is no dataset. */
	public List<String> samples() throws IOException, InputException {
		List<Origin.Source> all = sources();
		return all.isEmpty() ? List.of() : DatasetReader.read(all.get(0).path()).dataset().samples();
	}

	/** The features with a name, in whichever modality; for a feature that is selected by its name alone. */
	public List<Feature> named(String feature) throws IOException, InputException {
		return features().stream().filter(f -> f.name().equals(feature)).toList();
	}

	/**
	 * A feature's values.
	 *
	 * @throws InputException where the dataset no longer has it
	 */
	public FeatureValues values(Feature feature) throws IOException, InputException {
		for (Origin.Source source : sources()) {
			if (source.name().equals(feature.dataset())) {
				DatasetReader.Read read = DatasetReader.read(source.path());
				Optional<Modality> modality = read.dataset().modality(feature.modality());
				int column = modality.map(m -> m.features().indexOf(feature.name())).orElse(-1);
				if (column >= 0) {
					return values(feature, modality.get(), column, read.rows());
				}
			}
		}
		throw new InputException("The feature " + feature.name() + " of " + feature.modality() + " is no longer in the dataset "
				+ feature.dataset() + ".");
	}

	private static FeatureValues values(Feature feature, Modality modality, int column, Map<String, Integer> rows) {
		return switch (modality) {
			case Modality.Continuous c -> new FeatureValues.Numbers(feature, rows, c.values().column(column));
			case Modality.Categorical c -> {
				int[] place = new int[c.categories().size()];
				for (int i = 0; i < c.samples(); i++) {
					if (!c.missing(i, column)) {
						place[c.code(i, column)] = 1;
					}
				}
				var present = new ArrayList<String>();
				for (int k = 0; k < place.length; k++) {
					if (place[k] == 1) {
						place[k] = present.size();
						present.add(c.categories().get(k));
					}
				}
				int[] codes = new int[c.samples()];
				for (int i = 0; i < codes.length; i++) {
					codes[i] = c.missing(i, column) ? Modality.Categorical.MISSING : place[c.code(i, column)];
				}
				yield new FeatureValues.Categories(feature, rows, present, codes);
			}
		};
	}

	/** The samples' pictures, from the nearest dataset with images; empty where there is none. */
	public Optional<SampleImages> images() throws IOException, InputException {
		for (Origin.Source source : sources()) {
			DatasetReader.Read read = DatasetReader.read(source.path());
			Optional<SampleImages> images = SampleImages.of(read.dataset(), read.rows());
			if (images.isPresent()) {
				return images;
			}
		}
		return Optional.empty();
	}
}
