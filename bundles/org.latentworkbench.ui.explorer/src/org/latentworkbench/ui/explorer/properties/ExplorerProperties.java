package org.latentworkbench.ui.explorer.properties;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.IPropertySourceProvider;
import org.eclipse.ui.views.properties.PropertySheetPage;

/** The page of the Properties view for what is selected in an explorer. What needs a look into files is read in a job. */
public final class ExplorerProperties extends PropertySheetPage {
	/** The family of the jobs that read. */
	public static final Object READING = new Object();

	private final NodeFacts facts = new NodeFacts();
	private final Map<Object, List<Fact>> known = new ConcurrentHashMap<>();

	public ExplorerProperties() {
		setPropertySourceProvider(new Provider());
	}

	private final class Provider implements IPropertySourceProvider {
		@Override
		public IPropertySource getPropertySource(Object element) {
			if (!NodeFacts.has(element)) {
				return null; // the view then shows nothing
			}
			List<Fact> there = known.get(element);
			if (there == null) {
				read(element);
				there = List.of(new Fact("", "Reading", "…"));
			}
			return new FactSource(there);
		}
	}

	private void read(Object element) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		var job = new Job("Reading properties") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				List<Fact> read = facts.of(element);
				if (!display.isDisposed()) {
					display.asyncExec(() -> show(element, read));
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == READING;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private void show(Object element, List<Fact> read) {
		Control control = getControl();
		if (control != null && !control.isDisposed()) {
			// only for as long as it is shown: files change
			known.clear();
			known.put(element, read);
			refresh();
		}
	}

	@Override
	public void selectionChanged(org.eclipse.ui.IWorkbenchPart part, org.eclipse.jface.viewers.ISelection selection) {
		known.clear();
		super.selectionChanged(part, selection);
	}
}
