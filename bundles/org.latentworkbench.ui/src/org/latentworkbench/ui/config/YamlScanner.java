package org.latentworkbench.ui.config;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

/** Hands the words of {@link YamlTokens} to the platform's colouring. */
final class YamlScanner implements ITokenScanner {
	private final Map<YamlTokens.Kind, IToken> looks = new EnumMap<>(YamlTokens.Kind.class);
	private Iterator<YamlTokens.Token> tokens = List.<YamlTokens.Token>of().iterator();
	private int begin;
	private int at;
	private int length;

	YamlScanner() {
		coloursChanged();
	}

	void coloursChanged() {
		for (YamlTokens.Kind kind : YamlTokens.Kind.values()) {
			looks.put(kind, new Token(YamlColours.of(kind)));
		}
	}

	@Override
	public void setRange(IDocument document, int offset, int length) {
		try {
			tokens = YamlTokens.of(document.get(offset, length)).iterator();
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		}
		begin = offset;
		at = offset;
		this.length = 0;
	}

	@Override
	public IToken nextToken() {
		if (!tokens.hasNext()) {
			return Token.EOF;
		}
		YamlTokens.Token token = tokens.next();
		at = begin + token.start();
		length = token.length();
		return looks.get(token.kind());
	}

	@Override
	public int getTokenOffset() {
		return at;
	}

	@Override
	public int getTokenLength() {
		return length;
	}
}
