package org.latentworkbench.cli;

/** The few colours of the command line: ANSI's own, so that the terminal's palette decides how they look. */
enum Paint {
	PLAIN(""), BOLD("1"), DIM("2"), RED("31"), GREEN("32"), YELLOW("33"), CYAN("36");

	private final String code;

	Paint(String code) {
		this.code = code;
	}

	String on(String text) {
		return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
	}
}
