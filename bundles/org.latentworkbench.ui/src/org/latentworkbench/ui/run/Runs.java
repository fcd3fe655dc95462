package org.latentworkbench.ui.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.latentworkbench.ui.preferences.PreferenceKeys;
import org.latentworkbench.ui.preferences.RunPreferences;

/**
 * The runs that this window started, and the queue of those that wait. A service of the workbench:
 * {@code site.getService(Runs.class)}. For the window's thread alone; what takes time is done in jobs.
 */
public final class Runs {
	/** The family of the jobs that run, check and look at studies. */
	public static final Object FAMILY = new Object();
	/** Often enough for the eye; a training tells more than the window should paint. */
	private static final int PACE_MILLIS = 120;

	private final Display display;
	private final Map<WatchedRun, RunJob> jobs = new LinkedHashMap<>();
	/** Those with whose studies nothing is wrong. */
	private final Set<WatchedRun> checked = new HashSet<>();
	private final Set<WatchedRun> changed = ConcurrentHashMap.newKeySet();
	private final AtomicBoolean telling = new AtomicBoolean();
	private final List<Consumer<Set<WatchedRun>>> listeners = new CopyOnWriteArrayList<>();

	Runs(Display display) {
		this.display = display;
		// more may go on at once from now on
		InstanceScope.INSTANCE.getNode(PreferenceKeys.NODE).addPreferenceChangeListener(e -> {
			if (e.getKey().equals(PreferenceKeys.RUNS_TOGETHER)) {
				later(this::next);
			}
		});
	}

	/** Checks a study and runs it when its turn comes; what is wrong with it is told by the run. */
	public WatchedRun launch(RunRequest request) {
		var cell = new WatchedRun[1];
		WatchedRun run = cell[0] = new WatchedRun(request, () -> changed(cell[0]));
		var job = new RunJob(run);
		jobs.put(run, job);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				later(Runs.this::next);
			}
		});
		changed(run);
		var check = new CheckJob(run);
		check.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				later(() -> {
					checked.add(run);
					next();
				});
			}
		});
		check.schedule();
		return run;
	}

	/** Lets those begin whose turn it is, in the order in which they were asked for. */
	private void next() {
		int together = RunPreferences.inWorkspace().together();
		long atWork = jobs.values().stream().filter(j -> j.getState() != Job.NONE).count();
		for (var entry : jobs.entrySet()) {
			if (atWork >= together) {
				return;
			}
			WatchedRun run = entry.getKey();
			if (run.state() == RunState.WAITING && entry.getValue().getState() == Job.NONE) {
				if (checked.contains(run)) {
					entry.getValue().schedule();
				}
				// one that is still being checked keeps its place in the queue
				atWork++;
			}
		}
	}

	/** Asks a run to stop, or takes it out of the queue; asked again, its process is killed. Runs outside this window are stopped, too. */
	public void stop(RunItem run) {
		if (!run.state().active()) {
			return;
		}
		switch (run) {
			case WatchedRun watched -> Optional.ofNullable(jobs.get(watched)).ifPresent(RunJob::stop);
			case RecordedRun other -> new OthersStop(other).schedule();
		}
	}

	/** All of this session, the newest first. */
	public List<WatchedRun> all() {
		return List.copyOf(jobs.keySet()).reversed();
	}

	/** Those that wait or are at work, the oldest first. */
	public List<WatchedRun> active() {
		return jobs.keySet().stream().filter(r -> r.state().active()).toList();
	}

	/** The run whose folder this is, where this window started it. */
	public Optional<WatchedRun> of(Path folder) {
		return all().stream().filter(r -> r.folder().filter(folder::equals).isPresent()).findFirst();
	}

	/** The process that does a run, once it has one. */
	public OptionalLong process(WatchedRun run) {
		RunJob job = jobs.get(run);
		return job == null ? OptionalLong.empty() : job.pid().map(OptionalLong::of).orElse(OptionalLong.empty());
	}

	/** Lets the runs at work go on when the window is gone; those that wait are forgotten. */
	void leaveAll() {
		jobs.values().forEach(RunJob::leave);
	}

	/** Forgets the runs that ended. */
	public void forgetEnded() {
		jobs.keySet().removeIf(r -> !r.state().active());
		tell(Set.of());
	}

	/**
	 * Hears, in the window's thread and a few times a second at most, which runs changed.
	 *
	 * @return stops listening when it is run
	 */
	public Runnable listen(Consumer<Set<WatchedRun>> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void changed(WatchedRun run) {
		changed.add(run);
		if (telling.compareAndSet(false, true)) {
			later(() -> display.timerExec(PACE_MILLIS, this::tell));
		}
	}

	private void tell() {
		telling.set(false);
		var told = new ArrayList<>(changed);
		told.forEach(changed::remove);
		tell(Set.copyOf(told));
	}

	private void tell(Set<WatchedRun> runs) {
		listeners.forEach(l -> l.accept(runs));
	}

	private void later(Runnable work) {
		if (!display.isDisposed()) {
			display.asyncExec(work);
		}
	}
}
