package org.latentworkbench.ui.config;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.latentworkbench.api.Parameter;
import org.latentworkbench.core.parameters.Component;
import org.latentworkbench.core.parameters.ValueType;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlNode.Scalar;
import org.latentworkbench.core.yaml.YamlNode.Sequence;
import org.latentworkbench.core.yaml.YamlText;

/** A number, a text, a list of these, or any other value as YAML. Empty: the default, which is shown dimly. */
final class TextField extends ParameterField {
	private Text text;
	private Typing typing;

	TextField(FormSite site, Component component, Slot slot) {
		super(site, component, slot);
	}

	@Override
	Control createControl(Composite parent) {
		boolean pick = component().names() != Parameter.Names.FREE || ParameterText.words(component()).size() > 1 && list();
		Composite row = parent;
		if (pick) {
			row = site().toolkit().createComposite(parent);
			GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(1, 1, 1, 1).applyTo(row);
			site().toolkit().paintBordersFor(row);
		}
		text = site().toolkit().createText(row, "", SWT.SINGLE);
		text.setMessage(component().byDefault().isEmpty() ? component().required() ? "must be given" : "none" : shown(component().defaultNode()));
		typing = new Typing(text, typed -> write(yaml(typed)));
		if (!pick) {
			return text;
		}
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Button button = site().toolkit().createButton(row, "Choose...", SWT.PUSH);
		FormSite.name(button, "Choose " + label());
		button.addListener(SWT.Selection, e -> choose());
		return row;
	}

	private void choose() {
		flush();
		NamePicker.choose(site(), this).ifPresent(words -> write(words.isEmpty() ? "" : list()
				? words.stream().map(YamlText::word).collect(Collectors.joining(", ", "[", "]")) : YamlText.word(words.get(0))));
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	void show(Optional<YamlNode> value) {
		typing.show(shown(value));
	}

	@Override
	public void flush() {
		typing.flush();
	}

	boolean list() {
		return type() instanceof ValueType.ListOf;
	}

	private ValueType type() {
		return component().type() instanceof ValueType.Maybe m ? m.of() : component().type();
	}

	private boolean words() {
		return type() instanceof ValueType.Text;
	}

	/** A value as it is typed: a list of plain values without its brackets, a text without quotes. */
	private String shown(Optional<YamlNode> value) {
		return value.map(v -> switch (v) {
			case Scalar s when s.type() == YamlNode.Type.NULL -> s.quoted() || s.text().isEmpty() ? "" : s.text();
			case Scalar s when words() -> s.text();
			case Sequence s when list() && s.items().stream().allMatch(Scalar.class::isInstance) && !s.items().isEmpty() -> s.items().stream()
					.map(YamlText::flow).collect(Collectors.joining(", "));
			default -> YamlText.flow(v);
		}).orElse("");
	}

	private String yaml(String typed) {
		String value = typed.strip();
		if (value.isEmpty()) {
			return "";
		}
		if (words()) {
			return YamlText.word(typed);
		}
		if (list() && !value.startsWith("[") && !value.startsWith("$")) {
			value = "[" + value + "]";
		}
		// read and written again, so that what is no YAML stands in quotes
		return YamlText.flow(SettingTree.read(value));
	}
}
