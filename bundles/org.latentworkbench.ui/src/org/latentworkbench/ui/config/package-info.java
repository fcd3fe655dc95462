/**
 * The editor of {@code study.yaml} and of files of parameters: a form and the text, over one model and one undo history. The text is
 * the truth: the model is read from it whenever it can be, and a change of the model becomes the smallest change of the text.
 */
package org.latentworkbench.ui.config;
