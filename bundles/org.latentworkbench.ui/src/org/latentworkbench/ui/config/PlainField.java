package org.latentworkbench.ui.config;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A label and a text for something that is no parameter. The text's layout data is the caller's matter. */
final class PlainField implements Field {
	private final String label;
	private final List<String> path;
	private final Supplier<String> value;
	private final Text text;
	private final Typing typing;

	/**
	 * @param path  the keys that lead to the value in the file
	 * @param value what to show
	 * @param take  gets what was typed, without blanks around it
	 */
	PlainField(FormSite site, Composite parent, String label, List<String> path, Supplier<String> value, Consumer<String> take) {
		this.label = label;
		this.path = path;
		this.value = value;
		Label name = site.toolkit().createLabel(parent, label);
		name.setForeground(site.title());
		text = site.toolkit().createText(parent, value.get());
		FormSite.name(text, label);
		typing = new Typing(text, typed -> take.accept(typed.strip()));
		site.add(this);
	}

	@Override
	public List<String> path() {
		return path;
	}

	@Override
	public Text control() {
		return text;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public void refresh() {
		typing.show(value.get());
	}

	@Override
	public void flush() {
		typing.flush();
	}
}
