package org.latentworkbench.ui.figure;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.ui.IMemento;
import org.latentworkbench.figures.view.Look;
import org.latentworkbench.figures.view.PanelLook;

/** Writes down how a figure is looked at, and reads it again. What stands out is not part of it: it is selected elsewhere, too. */
public final class LookMemento {
	private static final String PANEL = "panel";
	private static final String OFF = "off";

	private LookMemento() {
	}

	public static void write(Look look, IMemento memento) {
		memento.putString("crowd", look.crowd().name());
		for (PanelLook panel : look.panels()) {
			IMemento child = memento.createChild(PANEL);
			panel.limits().ifPresent(l -> child.putString("limits", l.x0() + " " + l.x1() + " " + l.y0() + " " + l.y1()));
			panel.camera().ifPresent(c -> child.putString("camera", c.azimuth() + " " + c.elevation() + " " + c.zoom()));
			panel.walls().ifPresent(walls -> child.putBoolean("walls", walls));
			for (PanelLook.Switch off : panel.off()) {
				IMemento entry = child.createChild(OFF);
				entry.putString("title", off.title());
				entry.putString("label", off.label());
			}
		}
	}

	/** The look that was written; what cannot be read is as it is at first. */
	public static Look read(IMemento memento) {
		Look look = Look.START;
		try {
			String crowd = memento.getString("crowd");
			look = crowd == null ? look : look.crowded(Look.Crowd.valueOf(crowd));
			int index = 0;
			for (IMemento child : memento.getChildren(PANEL)) {
				look = look.with(index++, panel(child));
			}
		} catch (IllegalArgumentException e) {
			return Look.START; // written by another version
		}
		return look;
	}

	private static PanelLook panel(IMemento child) {
		Optional<PanelLook.Limits> limits = numbers(child.getString("limits"), 4)
				.map(n -> new PanelLook.Limits(n[0], n[1], n[2], n[3])).filter(l -> l.x0() < l.x1() && l.y0() < l.y1());
		Optional<PanelLook.Camera> camera = numbers(child.getString("camera"), 3).map(n -> new PanelLook.Camera(n[0], n[1], n[2]))
				.filter(c -> Math.abs(c.elevation()) <= 90 && c.zoom() > 0 && Double.isFinite(c.azimuth() + c.zoom()));
		Set<PanelLook.Switch> off = new LinkedHashSet<>();
		for (IMemento entry : child.getChildren(OFF)) {
			off.add(new PanelLook.Switch(Optional.ofNullable(entry.getString("title")).orElse(""),
					Optional.ofNullable(entry.getString("label")).orElse("")));
		}
		return new PanelLook(limits, camera, off, Optional.ofNullable(child.getBoolean("walls")));
	}

	/** @throws NumberFormatException where there is something else */
	private static Optional<double[]> numbers(String text, int count) {
		if (text == null) {
			return Optional.empty();
		}
		String[] parts = text.split(" ");
		double[] numbers = new double[parts.length];
		for (int i = 0; i < parts.length; i++) {
			numbers[i] = Double.parseDouble(parts[i]);
		}
		return numbers.length == count ? Optional.of(numbers) : Optional.empty();
	}
}
