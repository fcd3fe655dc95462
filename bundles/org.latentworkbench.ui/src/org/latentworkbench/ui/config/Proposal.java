package org.latentworkbench.ui.config;

/**
 * Something that may stand at a place of the text.
 *
 * @param text   what is written
 * @param label  what the list shows
 * @param detail what the list shows dimly beside it: a default, a kind; may be empty
 * @param help   one or more sentences; may be empty
 * @param icon   the name of an icon
 */
record Proposal(String text, String label, String detail, String help, String icon) {
}
