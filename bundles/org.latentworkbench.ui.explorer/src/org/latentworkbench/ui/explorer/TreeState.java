package org.latentworkbench.ui.explorer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.CommonViewer;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;

/**
 * Which nodes are open: as the last session left them, else the upper levels of every study. Nodes appear when their study was read, so
 * those that are to be opened wait for that.
 */
final class TreeState {
	private static final String EXPANDED = "expanded";
	private static final String KEY = "key";
	/** A study that is new shows what it consists of. */
	private static final int NEW_LEVELS = 2;

	private final CommonViewer tree;
	private final Set<String> wanted = new HashSet<>();
	/** Which studies were opened, and which of that name: see {@link Snapshots#life}. */
	private final Map<IProject, Object> seen = new HashMap<>();
	private final Snapshots snapshots = Snapshots.platform();
	private final Consumer<Optional<IProject>> listener = project -> project.ifPresentOrElse(this::read,
			() -> seen.keySet().removeIf(study -> !study.exists()));

	TreeState(CommonViewer tree) {
		this.tree = tree;
		snapshots.addListener(listener);
		tree.getControl().addDisposeListener(event -> snapshots.removeListener(listener));
	}

	/** @param memento of the last session; may be null, as the platform has it */
	void restore(IMemento memento) {
		boolean known = memento != null && memento.getChild(EXPANDED) != null;
		if (known) {
			for (IMemento child : memento.getChildren(EXPANDED)) {
				Optional.ofNullable(child.getString(KEY)).ifPresent(wanted::add);
			}
			// what was closed stays closed
			Arrays.stream(tree.getTree().getItems()).map(item -> item.getData()).filter(IProject.class::isInstance)
					.forEach(project -> see((IProject) project));
		} else {
			tree.expandToLevel(NEW_LEVELS);
		}
		List.copyOf(seen.keySet()).forEach(this::open);
	}

	private void see(IProject project) {
		snapshots.get(project); // asked for now, if not before
		snapshots.life(project).ifPresent(life -> seen.put(project, life));
	}

	private void read(IProject project) {
		if (tree.getControl().isDisposed()) {
			return;
		}
		boolean isNew = !snapshots.life(project).equals(Optional.ofNullable(seen.get(project)));
		if (isNew && wanted.stream().noneMatch(key -> isBelow(key, project))) {
			tree.expandToLevel(project, 1);
		}
		open(project);
		if (isNew && tree.getExpandedState(project)) {
			see(project); // else it waits until there is something below it
		}
	}

	/** Opens what is to be open of a study, from the top down. */
	private void open(IProject project) {
		boolean more = true;
		Set<Object> tried = new LinkedHashSet<>();
		while (more && !wanted.isEmpty()) {
			more = false;
			for (Object element : visible()) {
				if (wanted.contains(key(element)) && tried.add(element)) {
					tree.setExpandedState(element, true);
					if (tree.getExpandedState(element)) {
						wanted.remove(key(element));
					}
					more = true;
				}
			}
		}
	}

	private Set<Object> visible() {
		Set<Object> all = new LinkedHashSet<>();
		collect(tree.getTree().getItems(), all);
		return all;
	}

	private static void collect(org.eclipse.swt.widgets.TreeItem[] items, Set<Object> all) {
		for (var item : items) {
			if (item.getData() != null) {
				all.add(item.getData());
			}
			collect(item.getItems(), all);
		}
	}

	void save(IMemento memento) {
		for (TreePath path : tree.getExpandedTreePaths()) {
			memento.createChild(EXPANDED).putString(KEY, key(path.getLastSegment()));
		}
		for (String still : wanted) {
			memento.createChild(EXPANDED).putString(KEY, still);
		}
	}

	private static boolean isBelow(String key, IProject project) {
		String path = project.getFullPath().toString();
		return key.startsWith(path) && (key.length() == path.length() || "/#".indexOf(key.charAt(path.length())) >= 0);
	}

	private static String key(Object element) {
		return switch (element) {
			case IResource resource -> resource.getFullPath().toString();
			case Group group -> group.project().getFullPath() + "#" + group.part();
			case RunNode run -> run.project().getFullPath() + "#run " + run.id();
			case StepNode step -> step.project().getFullPath() + "#run " + step.run().getFileName() + "#" + step.name();
			default -> "";
		};
	}
}
