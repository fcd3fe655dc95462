package org.latentworkbench.ui.config;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** A new line begins where the last one did, and deeper after a key that has its value below it; the Tab key makes spaces. */
final class YamlIndent implements IAutoEditStrategy {
	private final int indent;

	YamlIndent(int indent) {
		this.indent = indent;
	}

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		try {
			if (command.length == 0 && command.text != null && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
				command.text += after(document, command.offset);
			} else if ("\t".equals(command.text)) {
				IRegion line = document.getLineInformationOfOffset(command.offset);
				command.text = " ".repeat(indent - (command.offset - line.getOffset()) % indent);
			}
		} catch (BadLocationException e) {
			// then the text goes in as it was typed
		}
	}

	private String after(IDocument document, int offset) throws BadLocationException {
		IRegion info = document.getLineInformationOfOffset(offset);
		String line = document.get(info.getOffset(), offset - info.getOffset());
		int blanks = line.length() - line.stripLeading().length();
		String bare = line.replaceFirst("\\s+#.*", "").stripTrailing();
		return line.substring(0, blanks) + (bare.endsWith(":") && !bare.stripLeading().startsWith("#") ? " ".repeat(indent) : "");
	}
}
