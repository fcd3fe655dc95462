package org.latentworkbench.ui.config;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.ui.Icons;

/** A step's name, and dimly what it uses; its icon says what it makes and whether something is wrong. */
final class StepLabels extends StyledCellLabelProvider {
	private final FormSite site;
	private Map<String, Severity> worst = Map.of();

	StepLabels(FormSite site) {
		this.site = site;
	}

	void problems(Map<String, Severity> now) {
		worst = Map.copyOf(now);
	}

	@Override
	public void update(ViewerCell cell) {
		Step step = (Step) cell.getElement();
		Optional<ContributionInfo> use = KnownContributions.platform().find(step.getUse());
		var text = new StyledString(String.valueOf(step.getName()));
		text.append("  " + use.map(ContributionInfo::name).orElse(step.getUse() == null ? "uses nothing yet" : step.getUse()
				+ " (missing plug-in)"),
				StyledString.QUALIFIER_STYLER);
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		cell.setImage(site.editor().yaml().image(icon(step, use)));
		super.update(cell);
	}

	private ImageDescriptor icon(Step step, Optional<ContributionInfo> use) {
		return ProblemIcons.of(Icons.of(use.map(ContributionPicker::icon).orElse("waiting")), Optional.ofNullable(worst.get(step.getName())));
	}
}
