package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.Kinds;

/** What an input role of a step is bound to. */
final class InputField implements Field {
	/** Label, text, button. */
	static final int COLUMNS = 3;

	private final FormSite site;
	private final String step;
	private final InputRole role;
	private Text text;
	private Typing typing;

	InputField(FormSite site, String step, InputRole role) {
		this.site = site;
		this.step = step;
		this.role = role;
	}

	/** @param parent has a TableWrapLayout of {@link #COLUMNS} columns */
	InputField create(Composite parent) {
		Label label = site.toolkit().createLabel(parent, role.role() + (role.optional() ? "" : " *"));
		label.setForeground(site.title());
		label.setLayoutData(new TableWrapData(TableWrapData.LEFT, TableWrapData.MIDDLE));
		text = site.toolkit().createText(parent, "");
		text.setLayoutData(FormSite.room(1));
		text.setMessage(role.optional() ? "none" : Kinds.one(role.kind()));
		FormSite.name(text, "Input " + role.role());
		typing = new Typing(text, this::typed);
		Button choose = site.toolkit().createButton(parent, "Choose...", SWT.PUSH);
		FormSite.name(choose, "Choose the input " + role.role());
		FormFocus.about(choose, this::path);
		choose.addListener(SWT.Selection, e -> choose());
		site.toolkit().createLabel(parent, "");
		String kind = Kinds.one(role.kind()) + (role.optional() ? ", optional" : "") + (role.multiple() ? ", several with commas between" : "");
		site.dim(site.toolkit().createLabel(parent, role.help().isEmpty() ? kind : role.help() + " (" + kind + ")", SWT.WRAP))
				.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, COLUMNS - 1));
		site.add(this);
		refresh();
		return this;
	}

	private void typed(String value) {
		bind(Arrays.stream(value.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList());
	}

	private void bind(List<String> targets) {
		site.edit(() -> site.session().edit(content -> Steps.bind((Study) content, step, role.role(), targets)));
	}

	private void choose() {
		flush();
		Optional<Study> study = site.session().study();
		if (study.isEmpty()) {
			return;
		}
		var candidates = new Candidates(site.editor().studyFolder(), KnownContributions.platform()).of(Steps.uses(study.get()), step, role);
		List<Picker.Item> items = new ArrayList<>(candidates.stream().map(c -> new Picker.Item(c.text(), c.file() ? "Files" : "Steps", c.text(),
				c.detail(), c.file() ? "file" : c.kind())).toList());
		Picker.names(site.editor().getSite().getShell(), "Choose " + role.role(), items, targets(), role.multiple(),
				"No step makes " + Kinds.one(role.kind()) + ", and no file of the study is one. Add such a step, or put a file in the study's folder.")
				.ifPresent(this::bind);
	}

	private List<String> targets() {
		return site.session().study().flatMap(s -> Steps.find(s, step)).map(s -> s.getInputs().stream()
				.filter(i -> role.role().equals(i.getRole())).flatMap(i -> i.getTargets().stream()).toList()).orElse(List.of());
	}

	@Override
	public List<String> path() {
		return List.of("steps", step, "in", role.role());
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	public String label() {
		return role.role();
	}

	@Override
	public void refresh() {
		typing.show(targets().stream().collect(Collectors.joining(", ")));
	}

	@Override
	public void flush() {
		typing.flush();
	}
}
