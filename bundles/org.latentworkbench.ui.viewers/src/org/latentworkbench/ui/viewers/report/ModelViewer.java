package org.latentworkbench.ui.viewers.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.latentworkbench.api.Counts;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.Registry;
import org.latentworkbench.core.run.Origin;
import org.latentworkbench.ui.theme.WindowTheme;
import org.latentworkbench.ui.viewer.ArtefactSource;
import org.latentworkbench.ui.viewer.ArtefactViewer;
import org.latentworkbench.ui.viewer.ViewerSite;

/** What is known of a trained model: how it was trained, with which settings, on what, and its files. */
public final class ModelViewer implements ArtefactViewer<List<ModelViewer.Fact>> {
	/** A line. @param heading whether a group of lines begins with it */
	public record Fact(String name, String value, boolean heading) {
	}

	@Override
	public List<Fact> read(ArtefactSource source, IProgressMonitor monitor) throws IOException, InputException {
		var facts = new ArrayList<Fact>();
		Optional<Origin> origin = Origin.of(source.path());
		Registry registry = Registry.of(Platform.getExtensionRegistry());
		if (origin.isPresent()) {
			StepRun step = origin.get().step();
			heading("Training", facts);
			fact("Step", step.getName(), facts);
			fact("Trainer", registry.find(step.getUse()).map(ContributionInfo::name).map(n -> n + " (" + step.getUse() + ")")
					.orElse(step.getUse() + ", which is not installed here"), facts);
			fact("Engine", step.getEngine(), facts);
			fact("Device", step.getDevice(), facts);
			fact("Duration", String.format(Locale.ROOT, "%.1f s", step.getSeconds()), facts);
			fact("Seed", Long.toString(step.getSeed()), facts);
			for (Origin.Source data : origin.get().datasets(registry)) {
				fact("Trained on", data.name(), facts);
				break; // the nearest; the others made it
			}
			settings(step.getParameters(), facts);
		}
		heading("Files", facts);
		files(source.path(), facts);
		return List.copyOf(facts);
	}

	private static void settings(String json, List<Fact> facts) {
		if (json == null) {
			return;
		}
		try {
			heading("Settings", facts);
			settings("", JsonParser.parseString(json), facts);
		} catch (JsonParseException e) {
			fact("Settings", json, facts);
		}
	}

	private static void settings(String name, JsonElement value, List<Fact> facts) {
		if (value instanceof JsonObject object) {
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				settings(name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), facts);
			}
		} else {
			fact(name, value.isJsonNull() ? "" : value.isJsonPrimitive() ? value.getAsString() : value.toString(), facts);
		}
	}

	private static void files(Path path, List<Fact> facts) throws IOException {
		try (var all = Files.walk(path)) {
			for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
				fact(path.equals(file) ? file.getFileName().toString() : path.relativize(file).toString(),
						Counts.of(Files.size(file), "byte"), facts);
			}
		}
	}

	private static void heading(String name, List<Fact> facts) {
		facts.add(new Fact(name, "", true));
	}

	private static void fact(String name, String value, List<Fact> facts) {
		if (value != null && !value.isEmpty()) {
			facts.add(new Fact(name, value, false));
		}
	}

	@Override
	public String summary(List<Fact> content) {
		return content.stream().filter(f -> f.name().equals("Trainer")).map(Fact::value).findFirst().orElse("A trained model");
	}

	@Override
	public Control show(List<Fact> content, Composite parent, ViewerSite site) {
		Composite frame = new Composite(parent, SWT.NONE);
		var columns = new TableColumnLayout();
		frame.setLayout(columns);
		Table table = new Table(frame, SWT.FULL_SELECTION);
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(1));
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(2));
		for (Fact fact : content) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { fact.name(), fact.value() });
		}
		colour(table, content);
		WindowTheme.onChange(table, () -> colour(table, content));
		return table;
	}

	/** Headings stand on another ground, in the window's theme as it is now. */
	private static void colour(Table table, List<Fact> content) {
		for (int i = 0; i < content.size(); i++) {
			if (content.get(i).heading()) {
				table.getItem(i).setBackground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
				table.getItem(i).setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
			}
		}
	}
}
