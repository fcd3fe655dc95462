package org.latentworkbench.ui.explorer.properties;

/** A property: the group it stands in, its name and its value. */
record Fact(String group, String name, String value) {
}
