package org.latentworkbench.app.help;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;

/** Writes a page into a composite: text, tables and pictures one below the other. */
final class PageWriter extends AbstractVisitor {
	private static final int ABOVE_PARAGRAPH = 8;
	private static final int ABOVE_HEADING = 18;
	private static final int STEP = 20;
	private static final String BULLET = "•  ";

	private final Composite page;
	private final PageFonts fonts;
	private final Predicate<String> leads;
	private final Consumer<String> follow;
	private final BiConsumer<Composite, String> picture;

	private TextFlow flow = new TextFlow();
	private int indent;
	private String mark = "";
	private boolean tight;
	private int style = SWT.NORMAL;
	private Optional<Font> font = Optional.empty();
	private Optional<String> href = Optional.empty();

	/**
	 * @param leads   whether a link leads anywhere; one that does not is plain words
	 * @param picture puts a picture into the page, by what the page says of it
	 */
	PageWriter(Composite page, PageFonts fonts, Predicate<String> leads, Consumer<String> follow, BiConsumer<Composite, String> picture) {
		this.page = page;
		this.fonts = fonts;
		this.leads = leads;
		this.follow = follow;
		this.picture = picture;
	}

	void write(Node document) {
		document.accept(this);
		flush();
	}

	private void flush() {
		if (!flow.isEmpty()) {
			flow.create(page, follow);
			flow = new TextFlow();
		}
	}

	@Override
	public void visit(Heading heading) {
		flow.line(0, 0, ABOVE_HEADING);
		flow.anchor(Page.anchor(Page.plain(heading)));
		font = Optional.of(fonts.heading(heading.getLevel()));
		visitChildren(heading);
		font = Optional.empty();
	}

	@Override
	public void visit(Paragraph paragraph) {
		flow.line(indent - (mark.isEmpty() ? 0 : STEP), mark.isEmpty() ? 0 : STEP, tight ? ABOVE_PARAGRAPH / 4 : ABOVE_PARAGRAPH);
		flow.words(mark, SWT.NORMAL, Optional.empty(), Optional.empty());
		mark = "";
		visitChildren(paragraph);
	}

	@Override
	public void visit(BulletList list) {
		items(list, list.isTight(), 0);
	}

	@Override
	public void visit(OrderedList list) {
		items(list, list.isTight(), list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
	}

	/** @param number of the first, or 0 for none */
	private void items(Node list, boolean close, int number) {
		boolean before = tight;
		int next = number;
		indent += STEP;
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			mark = number == 0 ? BULLET : next++ + ".  ";
			tight = close && item.getPrevious() != null;
			visitChildren((ListItem) item);
		}
		indent -= STEP;
		tight = before;
	}

	@Override
	public void visit(BlockQuote quote) {
		indent += STEP;
		visitChildren(quote);
		indent -= STEP;
	}

	@Override
	public void visit(FencedCodeBlock code) {
		code(code.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		code(code.getLiteral());
	}

	private void code(String literal) {
		boolean first = true;
		for (String line : literal.stripTrailing().split("\n", -1)) {
			flow.line(indent + STEP, STEP, first ? ABOVE_PARAGRAPH : 0);
			flow.words(line, SWT.NORMAL, Optional.of(fonts.code()), Optional.empty());
			first = false;
		}
	}

	@Override
	public void visit(ThematicBreak line) {
		flow.line(0, 0, ABOVE_HEADING);
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock) {
			flush();
			new TableWriter(page, this::cell).write(block);
		}
	}

	/** A cell is a little page of one flow. */
	private void cell(Composite table, TableCell cell) {
		TextFlow outer = flow;
		flow = new TextFlow();
		flow.line(0, 0, 0);
		style = cell.isHeader() ? SWT.BOLD : SWT.NORMAL;
		visitChildren(cell);
		style = SWT.NORMAL;
		flow.create(table, follow);
		flow = outer;
	}

	@Override
	public void visit(CustomNode node) {
		visitChildren(node);
	}

	@Override
	public void visit(Text text) {
		words(text.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak line) {
		words(" ");
	}

	@Override
	public void visit(HardLineBreak line) {
		words("\n");
	}

	@Override
	public void visit(Code code) {
		flow.words(code.getLiteral(), style, Optional.of(font.orElse(fonts.code())), href);
	}

	@Override
	public void visit(Emphasis emphasis) {
		styled(emphasis, SWT.ITALIC);
	}

	@Override
	public void visit(StrongEmphasis strong) {
		styled(strong, SWT.BOLD);
	}

	@Override
	public void visit(Link link) {
		if (leads.test(link.getDestination())) {
			href = Optional.of(link.getDestination());
		}
		visitChildren(link);
		href = Optional.empty();
	}

	@Override
	public void visit(Image image) {
		flush();
		picture.accept(page, image.getDestination());
	}

	private void styled(Node node, int more) {
		int before = style;
		style |= more;
		visitChildren(node);
		style = before;
	}

	private void words(String words) {
		flow.words(words, style, font, href);
	}
}
