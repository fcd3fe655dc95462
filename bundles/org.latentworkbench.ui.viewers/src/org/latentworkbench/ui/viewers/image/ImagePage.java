package org.latentworkbench.ui.viewers.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Modality;
import org.latentworkbench.ui.data.Feature;
import org.latentworkbench.ui.data.FeatureValues;
import org.latentworkbench.ui.data.SampleImages;
import org.latentworkbench.ui.data.SearchDialog;
import org.latentworkbench.ui.data.StudyDatasets;
import org.latentworkbench.ui.selection.SelectionLink;
import org.latentworkbench.ui.selection.Subject;
import org.latentworkbench.ui.viewer.ViewerSite;

/** The wall of a dataset's pictures, with a slider for their size and a choice of what stands under them. */
public final class ImagePage {
	private static final int STEP = 16;

	private final Composite page;
	private final ImageWall wall;
	private final StudyDatasets data;
	private final Label about;
	private final SelectionLink link;

	public ImagePage(Composite parent, SampleImages images, ViewerSite site) {
		data = StudyDatasets.behind(site.source().path());
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		Composite line = new Composite(page, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		about = new Label(line, SWT.NONE);
		about.setText(Counts.of(images.samples().size(), "picture") + " of " + images.shape().width() + " × " + images.shape().height() + " pixels"
				+ (images.shape().channels() == 1 ? "" : " in colour"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(about);
		Button caption = new Button(line, SWT.PUSH);
		caption.setText("&Caption…");
		caption.setToolTipText("Chooses a feature whose value stands under the pictures");
		Label sizes = new Label(line, SWT.NONE);
		sizes.setText("&Size:");
		Scale size = new Scale(line, SWT.HORIZONTAL);
		size.setMinimum(ImageWall.SMALLEST);
		size.setMaximum(ImageWall.LARGEST);
		size.setIncrement(STEP);
		size.setPageIncrement(2 * STEP);
		size.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Size of the pictures";
			}
		});
		wall = new ImageWall(page, images);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(wall);
		size.setSelection(wall.side());
		size.addListener(SWT.Selection, e -> wall.side(size.getSelection()));
		caption.addListener(SWT.Selection, e -> data.ask(page, StudyDatasets::features, this::chooseCaption, this::say));
		link = site.selection();
		wall.onSelection(this::tell);
		follow();
	}

	/** Selects samples in all views. */
	public void tell(Set<String> ids) {
		link.select(Subject.SAMPLES, ids);
	}

	public Control control() {
		return page;
	}

	/** What takes the keyboard. */
	public ImageWall wall() {
		return wall;
	}

	/** Marks what is selected in all views. */
	public void follow() {
		wall.select(link.selected(Subject.SAMPLES));
	}

	/** Puts the only categorical feature under the pictures, where there is one: the class of each. */
	public void captionByClass(Dataset dataset) {
		List<Modality.Categorical> words = dataset.categorical();
		if (words.size() == 1 && words.get(0).features().size() == 1) {
			Modality.Categorical only = words.get(0);
			data.ask(page, d -> d.named(only.features().get(0)).stream().findFirst(), f -> f.ifPresent(this::caption), this::say);
		}
	}

	private void chooseCaption(List<Feature> features) {
		List<Feature> all = features.stream().filter(f -> !f.modality().equals(wall.images().modality())).toList();
		Optional<Feature> chosen = new SearchDialog<>(page.getShell(), "Caption", all, f -> f.name() + "  –  " + f.modality(), false)
				.choose().stream().findFirst();
		chosen.ifPresent(this::caption);
	}

	private void caption(Feature feature) {
		data.ask(page, d -> d.values(feature), this::caption, this::say);
	}

	private void caption(FeatureValues values) {
		wall.captions(id -> values.missing(id) ? id : id + ": " + values.text(id));
	}

	private void say(String message) {
		about.setText(message.replace("&", "&&"));
		about.requestLayout();
	}
}
