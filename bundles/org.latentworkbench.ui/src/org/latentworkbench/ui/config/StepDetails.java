package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;

/** The part of the form for one step, or for the parameters in a file. Made anew when it is about something else. */
final class StepDetails {
	private final FormSite site;
	private final Composite body;
	private String shown = "";
	private Optional<ParameterRows> rows = Optional.empty();

	/** @param body gets a TableWrapLayout of one column */
	StepDetails(FormSite site, Composite body) {
		this.site = site;
		this.body = body;
		TableWrapLayout layout = new TableWrapLayout();
		layout.verticalSpacing = 12;
		body.setLayout(layout);
	}

	/** Shows a step. @param rename is told when the step has another name */
	void step(Step step, Consumer<String> rename) {
		Optional<ContributionInfo> use = KnownContributions.platform().find(step.getUse());
		if (begin("step " + step.getName() + " " + step.getUse() + " " + step.getParametersFile() + use.isPresent()
				+ (use.isPresent() ? "" : GenericSettings.shape(step)))) {
			head(step, use, rename);
			use.ifPresentOrElse(u -> known(step, u), () -> new GenericSettings(site, step.getName()).create(section("Settings",
					"Shown as they are written. They are kept."), step));
			site.reflow();
		}
		refresh();
	}

	/** Shows the parameters in a file. */
	void parameters(ConfigKind.Parameters kind) {
		if (begin("file " + kind.contribution().map(ContributionInfo::id) + kind.steps())) {
			String title = kind.contribution().map(c -> "Parameters of " + c.name()).orElse("Parameters");
			String text = kind.contribution().map(ContributionInfo::summary)
					.orElse("No step uses this file, and it does not say whose parameters it "
					+ "holds. Name it in a step (with: ...), or write a comment  "
					+ "# Parameters of CONTRIBUTION  at its top. The page YAML edits it as text.");
			Composite client = section(title, text + (kind.steps().isEmpty() ? "" : "\nUsed by " + String.join(", ", kind.steps()) + "."));
			kind.type().ifPresent(type -> rows(client, type, new SettingSlot(site.session(), "", List.of())));
			site.reflow();
		}
		refresh();
	}

	/** Says something in the place of fields. */
	void nothing(String title, String text) {
		if (begin("nothing " + title)) {
			section(title, text);
			site.reflow();
		}
	}

	private boolean begin(String what) {
		if (what.equals(shown)) {
			return false;
		}
		shown = what;
		rows = Optional.empty();
		for (Control c : body.getChildren()) {
			c.dispose();
		}
		return true;
	}

	void refresh() {
		site.refresh();
		rows.ifPresent(ParameterRows::refresh);
	}

	private void head(Step step, Optional<ContributionInfo> use, Consumer<String> rename) {
		String name = step.getName();
		Composite client = section(use.map(ContributionInfo::name).orElse(step.getUse() == null ? "A step that uses nothing yet"
				: "Missing plug-in: " + step.getUse()),
				use.map(ContributionInfo::summary).orElse(step.getUse() == null ? "Choose what the step uses."
						: "No plug-in of this installation brings '" + step.getUse()
								+ "'. The step stays as it is; it can run where the plug-in is installed."));
		Composite table = table(client, InputField.COLUMNS);
		PlainField field = new PlainField(site, table, "Name", List.of("steps", name), () -> name, now -> rename(name, now, rename));
		field.control().setLayoutData(FormSite.room(1));
		Hyperlink change = site.toolkit().createHyperlink(table, "Use another...", SWT.NONE);
		change.setLayoutData(new TableWrapData(TableWrapData.RIGHT, TableWrapData.MIDDLE));
		change.setToolTipText("Choose another contribution for this step");
		change.addHyperlinkListener(link(() -> ContributionPicker.choose(site.editor().getSite().getShell(), KnownContributions.platform())
				.ifPresent(id -> site.edit(() -> site.session().edit(content -> Steps.find((Study) content, name).orElseThrow().setUse(id))))));
		if (use.isPresent() && !use.get().reference().isEmpty()) {
			site.dim(site.toolkit().createLabel(client, use.get().reference(), SWT.WRAP)).setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		}
	}

	private void rename(String name, String now, Consumer<String> rename) {
		if (now.isEmpty() || now.equals(name)) {
			return;
		}
		if (site.session().study().flatMap(s -> Steps.find(s, now)).isPresent()) {
			MessageDialog.openInformation(site.editor().getSite().getShell(), "Rename Step", "There is a step '" + now
					+ "' already; choose another name.");
			refresh();
			return;
		}
		rename.accept(now);
		site.edit(() -> site.session().edit(content -> Steps.rename((Study) content, name, now)));
	}

	private void known(Step step, ContributionInfo use) {
		if (!use.inputs().isEmpty()) {
			Composite inputs = table(section("Inputs", ""), InputField.COLUMNS);
			use.inputs().forEach(role -> new InputField(site, step.getName(), role).create(inputs));
		}
		if (step.getParametersFile() != null) {
			Composite client = section("Parameters", "The parameters are in a file of their own, which other steps may use, too.");
			Hyperlink open = site.toolkit().createHyperlink(client, step.getParametersFile(), SWT.NONE);
			open.setToolTipText("Open the file");
			open.addHyperlinkListener(link(() -> site.edit(() -> ConfigOpener.open(site.editor(), step.getParametersFile()))));
			return;
		}
		Optional<ParametersType<?>> type = KnownContributions.platform().parameters(use);
		if (type.isEmpty()) {
			section("Parameters", "The plug-in of '" + use.id() + "' is broken: the error log says how. The settings stay as they are.");
		} else if (type.get().components().isEmpty()) {
			section("Parameters", "There is nothing to set.");
		} else {
			rows(section("Parameters", "Empty fields take the default, which is shown dimly."), type.get(),
					new SettingSlot(site.session(), step.getName(), List.of()));
		}
	}

	private void rows(Composite client, ParametersType<?> type, Slot slot) {
		rows = Optional.of(new ParameterRows(site));
		rows.get().create(client, type, slot);
	}

	private static HyperlinkAdapter link(Runnable action) {
		return new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		};
	}

	/**
	 * A title with room below it. The room is beside the section, not in it: a section paints a picture of its whole size each time that a pixel of it is to
	 * be painted, which takes seconds where there are many parameters.
	 */
	private Composite section(String title, String description) {
		Composite both = site.toolkit().createComposite(body);
		TableWrapLayout layout = new TableWrapLayout();
		layout.leftMargin = 0;
		layout.rightMargin = 0;
		layout.topMargin = 0;
		layout.bottomMargin = 0;
		layout.verticalSpacing = 0;
		both.setLayout(layout);
		both.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Section section = site.toolkit().createSection(both, ExpandableComposite.TITLE_BAR | (description.isEmpty() ? 0 : Section.DESCRIPTION));
		section.setText(title.replace("&", "&&"));
		if (!description.isEmpty()) {
			section.setDescription(description);
		}
		section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		Composite client = site.toolkit().createComposite(both);
		client.setLayout(new TableWrapLayout());
		client.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(both, "org.latentworkbench.ui.configForm");
		return client;
	}

	private Composite table(Composite parent, int columns) {
		Composite table = site.toolkit().createComposite(parent);
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = columns;
		layout.leftMargin = 0;
		layout.rightMargin = 0;
		layout.horizontalSpacing = 8;
		table.setLayout(layout);
		site.toolkit().paintBordersFor(table);
		table.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		return table;
	}
}
