package org.latentworkbench.ui.explorer;

import java.time.Instant;
import java.util.Comparator;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.latentworkbench.ui.explorer.Node.RunNode;

/** Studies by name, runs as the explorer's menu says; everything else stands in the order in which it was read. */
public final class StudySorter extends ViewerComparator {
	/** How runs are sorted. */
	enum Order {
		NEWEST("&Newest First"), OLDEST("&Oldest First"), STATUS("By &Status");

		private final String text;

		Order(String text) {
			this.text = text;
		}

		/** For a menu. */
		String text() {
			return text;
		}

		/** How a tree's runs are sorted. */
		static Order of(Viewer tree) {
			return tree.getData(KEY) instanceof Order order ? order : NEWEST;
		}

		/** Sorts a tree's runs from now on. */
		void apply(Viewer tree) {
			tree.setData(KEY, this);
			tree.refresh();
		}
	}

	private static final String KEY = "org.latentworkbench.ui.explorer.order";

	@Override
	public int compare(Viewer viewer, Object a, Object b) {
		if (a instanceof IProject one && b instanceof IProject other) {
			return one.getName().compareToIgnoreCase(other.getName());
		}
		return a instanceof RunNode one && b instanceof RunNode other ? switch (Order.of(viewer)) {
			case NEWEST -> 0; // as they were read
			case OLDEST -> started(one).compareTo(started(other));
			case STATUS -> Comparator.comparing(RunNode::status).compare(one, other);
		} : 0;
	}

	private static Instant started(RunNode run) {
		return run.started().orElse(Instant.EPOCH);
	}
}
