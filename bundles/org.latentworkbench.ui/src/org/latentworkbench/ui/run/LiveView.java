package org.latentworkbench.ui.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.latentworkbench.core.run.RunEvent;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.figure.FigureCanvas;

/**
 * How a training goes: its loss, where it puts samples, and what comes back of images; of the run that is selected in the Runs view, else
 * of the newest.
 */
public final class LiveView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.latentworkbench.ui.run.live";
	private static final String LOGARITHMIC = "logarithmic";
	private static final String NO_RUN = "Run a study: while it trains, its loss is shown here.";
	private static final String NO_CURVE = "The run has told no figures yet; a training tells its loss.";
	private static final String NO_SCATTER = "While a model trains, samples move here as it learns.";

	private Runs runs;
	private Runnable stopListening;
	private FigureCanvas curve;
	private FigureCanvas scatter;
	private FigureCanvas images;
	private IAction logarithmic;
	private boolean beginsLogarithmic;
	private Optional<WatchedRun> shown = Optional.empty();
	private Optional<Source> drawnOf = Optional.empty();
	private Optional<RunEvent.Sight> drawn = Optional.empty();
	private Optional<RunEvent.ImagePreview> drawnImages = Optional.empty();
	private final ISelectionListener selections = this::selected;
	private final IPartListener2 visible = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == LiveView.this) {
				show();
			}
		}
	};

	/** The step whose work is seen. */
	private record Source(WatchedRun run, String step) {
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		beginsLogarithmic = memento != null && Boolean.TRUE.equals(memento.getBoolean(LOGARITHMIC));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(LOGARITHMIC, logarithmic.isChecked());
	}

	@Override
	public void createPartControl(Composite parent) {
		runs = getSite().getService(Runs.class);
		var sash = new SashForm(parent, SWT.HORIZONTAL);
		curve = new FigureCanvas(sash, SWT.NONE);
		scatter = new FigureCanvas(sash, SWT.NONE);
		images = new FigureCanvas(sash, SWT.NONE);
		images.setVisible(false);
		logarithmic = new Action("Logarithmic", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				show();
			}
		};
		logarithmic.setToolTipText("Show the loss on a logarithmic axis");
		logarithmic.setImageDescriptor(Icons.of("log-axis"));
		logarithmic.setChecked(beginsLogarithmic);
		getViewSite().getActionBars().getToolBarManager().add(logarithmic);
		getViewSite().getActionBars().getMenuManager().add(logarithmic);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(sash, "org.latentworkbench.ui.live");
		stopListening = runs.listen(this::changed);
		getSite().getPage().addSelectionListener(RunsView.ID, selections);
		getSite().getPage().addPartListener(visible);
		selected(null, getSite().getPage().getSelection(RunsView.ID));
		if (shown.isEmpty()) {
			newest();
		}
		show();
	}

	private void newest() {
		shown = runs.active().reversed().stream().filter(r -> r.state() != RunState.WAITING).findFirst().or(() -> runs.all().stream().findFirst());
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection structured && structured.getFirstElement() != null) {
			Object first = structured.getFirstElement();
			RunItem run = first instanceof RunItem item ? item : first instanceof RunItem.Step step ? step.run() : null;
			if (run instanceof WatchedRun watched) {
				shown = Optional.of(watched);
				show();
			}
		}
	}

	private void changed(Set<WatchedRun> which) {
		if (!curve.isDisposed()) {
			if (shown.isEmpty()) {
				newest();
			}
			if (shown.filter(which::contains).isPresent()) {
				show();
			}
		}
	}

	/** What is there to see now, where anybody can see it. Drawing is done elsewhere. */
	private void show() {
		if (!getSite().getPage().isPartVisible(this)) {
			return;
		}
		if (shown.isEmpty()) {
			nothing(NO_RUN);
			return;
		}
		WatchedRun run = shown.get();
		Optional<String> step = run.told();
		if (step.isEmpty()) {
			nothing(NO_CURVE);
			return;
		}
		var source = new Source(run, step.get());
		if (!drawnOf.equals(Optional.of(source))) {
			nothing(NO_CURVE); // what is seen of another one is not seen any longer
			drawnOf = Optional.of(source);
		}
		String unit = run.unit(step.get());
		Map<String, Curve> curves = run.curves(step.get());
		logarithmic.setEnabled(LiveFigures.canBeLogarithmic(curves));
		curve.show(LiveFigures.curves(step.get(), unit, curves, logarithmic.isChecked() && logarithmic.isEnabled()));
		showPlaces(run.figure(step.get()).map(RunEvent.Sight.class::cast).or(() -> run.preview(step.get())), unit);
		showImages(run.images(step.get()), unit);
	}

	/** Where samples or features lie: as the step draws them itself, else as points. */
	private void showPlaces(Optional<RunEvent.Sight> preview, String unit) {
		if (preview.isEmpty()) {
			scatter.say(NO_SCATTER);
		} else if (drawn.isEmpty() || drawn.get() != preview.get()) {
			scatter.show(switch (preview.get()) {
				case RunEvent.FigurePreview f -> f.figure();
				case RunEvent.Preview p -> LiveFigures.scatter(p, unit);
				case RunEvent.ImagePreview i -> throw new IllegalStateException(i.name() + " shows no places");
			});
		}
		drawn = preview;
	}

	/** @param why there is no curve */
	private void nothing(String why) {
		drawnOf = Optional.empty();
		curve.say(why);
		scatter.say(NO_SCATTER);
		drawn = Optional.empty();
		showImages(Optional.empty(), "");
	}

	/** Only trainings of images show some; else the room is the others'. */
	private void showImages(Optional<RunEvent.ImagePreview> preview, String unit) {
		if (images.getVisible() != preview.isPresent()) {
			images.setVisible(preview.isPresent());
			images.getParent().layout();
		}
		if (preview.isPresent() && (drawnImages.isEmpty() || drawnImages.get() != preview.get())) {
			images.show(LiveFigures.images(preview.get(), unit));
		}
		drawnImages = preview;
	}

	/** The canvas of the loss. */
	public FigureCanvas curve() {
		return curve;
	}

	/** The canvas of the samples. */
	public FigureCanvas scatter() {
		return scatter;
	}

	/** The canvas of images and what comes back of them; visible only where a run shows some. */
	public FigureCanvas images() {
		return images;
	}

	@Override
	public void setFocus() {
		curve.setFocus();
	}

	@Override
	public void dispose() {
		if (stopListening != null) {
			stopListening.run();
			getSite().getPage().removeSelectionListener(RunsView.ID, selections);
			getSite().getPage().removePartListener(visible);
		}
		super.dispose();
	}
}
