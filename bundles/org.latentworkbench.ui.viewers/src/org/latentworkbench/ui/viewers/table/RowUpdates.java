package org.latentworkbench.ui.viewers.table;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Filters and sorts in a job, so that the window goes on; of several questions the last one counts. */
final class RowUpdates {
	/** The family of the jobs. */
	static final Object FAMILY = new Object();
	/** Typing goes on: the next letter makes the answer useless. */
	private static final int TYPING_MILLIS = 120;

	private final GridView view;
	private final Control owner;
	private final Runnable shown;
	private RowQuery query = RowQuery.ALL;
	private Job job;

	/** @param shown told when the view shows other rows, or the same in another order */
	RowUpdates(GridView view, Control owner, Runnable shown) {
		this.view = view;
		this.owner = owner;
		this.shown = shown;
		owner.addDisposeListener(e -> cancel());
	}

	/** What was asked for last; the view may still be behind. */
	RowQuery query() {
		return query;
	}

	/** Shows what is asked for as soon as it is known. */
	void ask(RowQuery next) {
		if (next.equals(query)) {
			return;
		}
		boolean typing = !next.search().equals(query.search()) || !next.filters().equals(query.filters());
		query = next;
		cancel();
		job = new Work(next, owner.getDisplay());
		job.setSystem(true);
		job.schedule(typing ? TYPING_MILLIS : 0);
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
		}
	}

	private final class Work extends Job {
		private final RowQuery asked;
		private final Display display;

		Work(RowQuery asked, Display display) {
			super("Sorting and filtering");
			this.asked = asked;
			this.display = display;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				Optional<int[]> rows = asked.rows(view.all(), monitor::isCanceled);
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						if (!owner.isDisposed() && query == asked) {
							view.show(rows);
							shown.run();
						}
					});
				}
				return Status.OK_STATUS;
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			}
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FAMILY;
		}
	}
}
