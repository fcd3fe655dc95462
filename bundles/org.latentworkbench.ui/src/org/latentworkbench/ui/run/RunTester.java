package org.latentworkbench.ui.run;

import java.nio.file.Files;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;

/** What can be done with a run, for the commands' enablement. */
public final class RunTester extends PropertyTester {
	private static final String NAMESPACE = "org.latentworkbench.ui.run.";
	/** Waits or is at work. */
	private static final String STOPPABLE = "stoppable";
	/** There is something to go on with. */
	private static final String RESUMABLE = "resumable";
	/** Ended, with a record. */
	private static final String RECORDED = "recorded";
	/** Ended; can be done again. */
	private static final String ENDED = "ended";
	/** Has a folder with something in it. */
	private static final String RESULTS = "results";

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		if (!(receiver instanceof RunItem run)) {
			return false;
		}
		return switch (property) {
			case STOPPABLE -> run.state().active();
			case RESUMABLE -> run.state().resumable() && !(run instanceof WatchedRun w && w.request().kind() == RunRequest.Kind.VERIFY);
			case RECORDED -> !run.state().active() && run.id().isPresent();
			case ENDED -> !run.state().active();
			case RESULTS -> run.folder().filter(Files::isDirectory).isPresent();
			default -> false;
		};
	}

	/** Asks again: a run changed. */
	static void changed() {
		IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
		for (String property : new String[] { STOPPABLE, RESUMABLE, RECORDED, ENDED, RESULTS }) {
			service.requestEvaluation(NAMESPACE + property);
		}
	}
}
