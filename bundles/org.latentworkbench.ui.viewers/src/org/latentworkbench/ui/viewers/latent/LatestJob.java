package org.latentworkbench.ui.viewers.latent;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.api.CancelledException;
import org.latentworkbench.api.InputException;

/**
 * Works for a control outside the window's thread, always on what was asked for last; what was asked before and is not yet begun is left
 * out. Its methods are for the window's thread alone.
 */
final class LatestJob extends Job {
	/** The family of these jobs. */
	static final Object DECODING = new Object();

	private final Control owner;
	private final Display display;
	private final Consumer<String> failed;
	private final AtomicReference<Task<?>> next = new AtomicReference<>();

	/** Something asked for, and who is told of it. */
	private record Task<T>(Callable<T> work, Consumer<T> then) {
	}

	/** @param owner whose work it is; where it is gone, nobody is told; @param failed told in a sentence what went wrong */
	LatestJob(Control owner, String name, boolean soon, Consumer<String> failed) {
		super(name);
		this.owner = owner;
		this.failed = failed;
		display = owner.getDisplay();
		setSystem(true);
		setPriority(soon ? INTERACTIVE : SHORT);
		owner.addDisposeListener(e -> cancel());
	}

	/** @param then hears the result in the window's thread, unless something else was asked for meanwhile and is ready before */
	<T> void ask(Callable<T> work, Consumer<T> then) {
		next.set(new Task<>(work, then));
		// a job that is running is scheduled once more when it has ended
		schedule();
	}

	/** Whether nothing is asked for and nothing is being done. */
	boolean idle() {
		return next.get() == null && getState() == NONE;
	}

	/** Whether the work at hand is no longer wanted. */
	boolean outdated() {
		return next.get() != null || owner.isDisposed();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Task<?> task = next.getAndSet(null);
		if (task != null && !monitor.isCanceled()) {
			work(task);
		}
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private <T> void work(Task<T> task) {
		try {
			T result = task.work().call();
			later(() -> task.then().accept(result));
		} catch (CancelledException e) {
			return; // something newer is asked for
		} catch (InputException e) {
			later(() -> failed.accept(e.getMessage()));
		} catch (OutOfMemoryError e) {
			later(() -> failed.accept("There is not enough memory for this. Close other tabs, or start the workbench with more memory: "
					+ "LATENT_JAVA_OPTS=-Xmx8g"));
		} catch (Exception | LinkageError e) {
			ILog.of(LatestJob.class).error(getName(), e);
			later(() -> failed.accept(getName() + " failed: " + e.getMessage() + ". The log has the details."));
		}
	}

	private void later(Runnable told) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!owner.isDisposed()) {
					told.run();
				}
			});
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == DECODING;
	}
}
