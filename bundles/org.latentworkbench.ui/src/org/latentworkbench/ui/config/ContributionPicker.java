package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;

/** Lets a person choose a generator, trainer or analysis. */
final class ContributionPicker {
	private ContributionPicker() {
	}

	/** @return its id; empty when the person would rather not */
	static Optional<String> choose(Shell shell, KnownContributions known) {
		return Picker.one(shell, "Choose a Contribution", items(known), "No plug-in brings a contribution: the installation is damaged.");
	}

	/** All contributions, grouped by kind. */
	static List<Picker.Item> items(KnownContributions known) {
		var items = new ArrayList<Picker.Item>();
		for (Kind kind : List.of(Kind.GENERATOR, Kind.TRAINER, Kind.ANALYSIS)) {
			known.registry().contributions(kind).forEach(c -> items.add(new Picker.Item(c.id(), group(kind), c.name() + " (" + c.id() + ")",
					c.summary(),
					icon(c))));
		}
		return items;
	}

	private static String group(Kind kind) {
		return switch (kind) {
			case GENERATOR -> "Generators";
			case TRAINER -> "Trainers";
			case ANALYSIS -> "Analyses";
			case FORMAT -> "Formats";
		};
	}

	/** The icon of what it makes in the first place. */
	static String icon(ContributionInfo c) {
		return c.outputs().isEmpty() ? "config" : c.outputs().get(0).kind();
	}
}
