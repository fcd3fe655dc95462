package org.latentworkbench.ui.viewers.plot;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.learn.clustering.LeafOrder;

/** One side of a matrix in its own order or, when a person asks for it, in that of clustering, which is found in a job. */
final class Clustering {
	/** Beyond so many rows or columns, clustering takes too long to wait for. */
	static final int MOST = 2500;

	private final int n;
	private final int m;
	private final Supplier<float[]> values;
	private boolean wanted;
	private Optional<int[]> found = Optional.empty();
	private boolean begun;

	/** @param values n x m, row by row: what is to be ordered is its rows */
	Clustering(int n, int m, Supplier<float[]> values) {
		this.n = n;
		this.m = m;
		this.values = values;
	}

	boolean possible() {
		return n <= MOST;
	}

	/** The order that is known by now. */
	int[] order() {
		return wanted && found.isPresent() ? found.get() : IntStream.range(0, n).toArray();
	}

	/** @param owner whose view it is; @param then run in the window's thread when the order is another one */
	void want(boolean clustered, Control owner, Runnable then) {
		wanted = clustered;
		if (!clustered || found.isPresent()) {
			then.run();
		} else if (!begun) {
			begun = true;
			Display display = owner.getDisplay();
			Job job = new Job("Clustering " + n + " rows or columns") {
				@Override
				protected IStatus run(IProgressMonitor monitor) {
					int[] order = LeafOrder.ofRows(values.get(), n, m);
					if (!display.isDisposed()) {
						display.asyncExec(() -> {
							found = Optional.of(order);
							if (!owner.isDisposed()) {
								then.run();
							}
						});
					}
					return Status.OK_STATUS;
				}
			};
			job.schedule();
		}
	}
}
