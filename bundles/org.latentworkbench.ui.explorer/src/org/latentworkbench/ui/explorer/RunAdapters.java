package org.latentworkbench.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.api.InputException;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.run.RecordedRun;
import org.latentworkbench.ui.run.RunItem;
import org.latentworkbench.ui.run.Runs;
import org.latentworkbench.ui.run.StepRef;
import org.latentworkbench.ui.study.StudyProjects;

/** What the nodes are for the commands about studies and runs. */
public final class RunAdapters implements IAdapterFactory {
	/** The commands ask often, and for the same few runs. */
	private static final int KEPT = 16;

	private final LinkedHashMap<RunNode, RunItem> read = new LinkedHashMap<>();

	@Override
	public <T> T getAdapter(Object node, Class<T> type) {
		return switch (node) {
			case RunNode run when type == RunItem.class -> type.cast(run(run).orElse(null));
			case StepNode step when type == StepRef.class -> type.cast(new StepRef(StudyProjects.folder(step.project()), step.name()));
			case StudyStep step when type == StepRef.class -> type.cast(new StepRef(StudyProjects.folder(step.project()), step.name()));
			case Node any when type == IProject.class -> type.cast(any.project());
			default -> null;
		};
	}

	private Optional<RunItem> run(RunNode node) {
		Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
		Optional<RunItem> watched = runs.of(node.folder()).map(RunItem.class::cast);
		if (watched.isPresent()) {
			return watched;
		}
		RunItem known = read.get(node);
		if (known != null && known.state().name().equals(node.status())) {
			return Optional.of(known);
		}
		Path study = StudyProjects.folder(node.project());
		try {
			RunItem run = RecordedRun.read(study, node.folder());
			read.remove(node);
			read.put(node, run);
			if (read.size() > KEPT) {
				read.pollFirstEntry();
			}
			return Optional.of(run);
		} catch (IOException | InputException e) {
			ILog.of(RunAdapters.class).warn("reading the run " + node.folder(), e);
			return Optional.empty();
		}
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { RunItem.class, StepRef.class, IProject.class };
	}
}
