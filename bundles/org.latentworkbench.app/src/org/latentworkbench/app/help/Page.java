package org.latentworkbench.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of the guide.
 *
 * @param path     its file below the folder of the documentation, with {@code /}: {@code guide/first-steps.md}
 * @param title    its first heading; its path where it has none
 * @param headings all of its headings
 * @param text     what one reads on it, without marks
 * @param document what is shown
 */
public record Page(String path, String title, List<String> headings, String text, Node document) {
	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	/** @param markdown the contents of the page's file */
	public static Page parse(String path, String markdown) {
		Node document = PARSER.parse(markdown);
		List<String> headings = new ArrayList<>();
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				headings.add(plain(heading));
			}
		});
		return new Page(path, headings.isEmpty() ? path : headings.getFirst(), List.copyOf(headings), plain(document), document);
	}

	/** What one reads of a part of a page. */
	static String plain(Node node) {
		var words = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				words.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append(code.getLiteral());
			}

			@Override
			public void visit(FencedCodeBlock code) {
				words.append(' ').append(code.getLiteral());
			}

			@Override
			public void visit(IndentedCodeBlock code) {
				words.append(' ').append(code.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak line) {
				words.append(' ');
			}

			@Override
			public void visit(HardLineBreak line) {
				words.append(' ');
			}

			@Override
			protected void visitChildren(Node parent) {
				super.visitChildren(parent);
				if (parent instanceof Block && !words.isEmpty()) {
					words.append(' ');
				}
			}
		});
		return words.toString().strip();
	}

	/** The name that links give a heading: {@code #how-it-works}. */
	static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
	}
}
