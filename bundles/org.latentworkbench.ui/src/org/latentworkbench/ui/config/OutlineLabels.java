package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.yaml.Problem.Severity;
import org.latentworkbench.core.yaml.YamlNode.Mapping;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;
import org.latentworkbench.ui.Icons;

/** A key, and dimly its value; the icon says what it is, and whether something is wrong with it or below it. */
final class OutlineLabels extends StyledCellLabelProvider {
	private static final int MOST = 60;
	private static final String STEPS = "steps";
	private static final String RECORD = "record";

	private final Function<ImageDescriptor, Image> images;
	private ConfigKind kind;
	private Map<OutlineNode, Severity> worst = Map.of();

	/** @param images keeps what it makes as long as it is needed */
	OutlineLabels(Function<ImageDescriptor, Image> images) {
		this.images = images;
	}

	/** What the file is now. */
	void kind(ConfigKind now) {
		kind = now;
	}

	/** The worst problem of each node, those below it included. */
	void problems(Map<OutlineNode, Severity> now) {
		worst = Map.copyOf(now);
	}

	@Override
	public void update(ViewerCell cell) {
		var node = (OutlineNode) cell.getElement();
		var text = new StyledString(node.name());
		String value = value(node);
		if (!value.isEmpty()) {
			text.append("  " + value, StyledString.QUALIFIER_STYLER);
		}
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		cell.setImage(images.apply(ProblemIcons.of(Icons.of(icon(node)), Optional.ofNullable(worst.get(node)))));
		super.update(cell);
	}

	private String value(OutlineNode node) {
		if (isStep(node)) {
			String said = said(node);
			return use(node).map(ContributionInfo::name).orElse(said.isEmpty() ? "uses nothing yet" : said + " (missing plug-in)");
		}
		String value = switch (node.value()) {
			case Scalar s -> s.text().replaceAll("\\s+", " ");
			case Sequence s -> node.children().isEmpty() ? YamlText.flow(s) : Counts.of(s.items().size(), "item");
			case Mapping m -> "";
		};
		return value.codePointCount(0, value.length()) > MOST ? value.substring(0, value.offsetByCodePoints(0, MOST - 1)) + "…" : value;
	}

	private boolean isStep(OutlineNode node) {
		return kind instanceof ConfigKind.OfStudy && node.path().size() == 2 && node.path().get(0).equals(STEPS);
	}

	/** What a step says that it uses; may be empty. */
	private static String said(OutlineNode step) {
		return step.value() instanceof Mapping m && m.get("use").orElse(null) instanceof Scalar use ? use.text() : "";
	}

	private static Optional<ContributionInfo> use(OutlineNode step) {
		return KnownContributions.platform().find(said(step));
	}

	/** The name of the icon of its kind. */
	private String icon(OutlineNode node) {
		List<String> path = node.path();
		if (kind instanceof ConfigKind.Parameters parameters) {
			return parameters.type().map(t -> parameter(node, names -> ParameterText.find(t, names), 0)).orElseGet(() -> plain(node));
		}
		if (isStep(node)) {
			return use(node).map(ContributionPicker::icon).orElse("waiting");
		}
		if (path.size() > 2 && path.get(0).equals(STEPS)) {
			return inStep(node);
		}
		return path.equals(List.of("study")) ? "study" : path.equals(List.of(STEPS)) ? "step" : plain(node);
	}

	private String inStep(OutlineNode node) {
		List<String> path = node.path();
		OutlineNode step = node;
		while (step.path().size() > 2) {
			step = step.parent().orElseThrow();
		}
		Optional<ContributionInfo> use = use(step);
		boolean whole = path.size() == 3;
		return switch (path.get(2)) {
			case "use" -> "contribution";
			case "in" -> whole ? "input" : use.flatMap(u -> u.input(path.get(3))).map(r -> r.kind()).orElse("input");
			case "with" -> whole ? "config" : use.flatMap(KnownContributions.platform()::parameters)
					.map(t -> parameter(node, names -> ParameterText.find(t, names), 3)).orElseGet(() -> plain(node));
			default -> plain(node);
		};
	}

	/** @param outer how many keys lead to the parameters */
	private static String parameter(OutlineNode node, Function<List<String>, Optional<Component>> find, int outer) {
		List<String> names = node.path().stream().skip(outer).filter(n -> !n.startsWith("[")).toList();
		boolean item = node.path().getLast().startsWith("[");
		if (item || names.isEmpty()) {
			return RECORD;
		}
		Optional<Component> component = find.apply(names);
		boolean key = component.isEmpty() && find.apply(names.subList(0, names.size() - 1)).filter(c -> c.type() instanceof ValueType.MapOf
				&& c.names() == Parameter.Names.MODALITY).isPresent();
		return key || component.filter(c -> c.names() == Parameter.Names.MODALITY).isPresent() ? "modality" : plain(node);
	}

	private static String plain(OutlineNode node) {
		return switch (node.value()) {
			case Scalar s -> "parameter";
			case Sequence s -> "list";
			case Mapping m -> RECORD;
		};
	}
}
