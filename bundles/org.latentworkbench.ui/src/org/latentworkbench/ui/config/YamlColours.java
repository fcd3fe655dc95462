package org.latentworkbench.ui.config;

import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** How the words of a YAML text look: the theme's colours, which a person can change in the preferences. */
final class YamlColours {
	/** What the colours' ids begin with. */
	static final String PREFIX = "org.latentworkbench.ui.yaml.";

	private YamlColours() {
	}

	/** The look of a kind of words; that of plain text where the theme says nothing. */
	static TextAttribute of(YamlTokens.Kind kind) {
		Color colour = kind == YamlTokens.Kind.VALUE || kind == YamlTokens.Kind.SIGN ? null
				: JFaceResources.getColorRegistry().get(PREFIX + kind.name().toLowerCase(Locale.ROOT));
		return new TextAttribute(colour, null, kind == YamlTokens.Kind.COMMENT ? SWT.ITALIC : SWT.NORMAL);
	}
}
