package org.eclipse.help.ui.internal.views;

import org.eclipse.ui.forms.IFormPart;

/** Stands in for a part of the platform's help window, as {@link HelpTray} does. */
public interface IHelpPart extends IFormPart {
}
