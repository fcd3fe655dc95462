package org.latentworkbench.ui.explorer.origin;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.latentworkbench.ui.explorer.Accessibles;

/** A section of names and values; values can be selected and copied, links opened. */
final class FactRows {
	private final FormToolkit toolkit;
	private final Composite body;

	FactRows(FormToolkit toolkit, Composite parent, String title) {
		this.toolkit = toolkit;
		body = section(toolkit, parent, title, 2);
	}

	/** A section that can be folded away. @return its empty body */
	static Composite section(FormToolkit toolkit, Composite parent, String title, int columns) {
		Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(title);
		section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP));
		Composite body = toolkit.createComposite(section);
		TableWrapLayout layout = new TableWrapLayout();
		layout.numColumns = columns;
		body.setLayout(layout);
		section.setClient(body);
		return body;
	}

	/** A name and its value; nothing where there is no value. @param value may be null, as records have it */
	void text(String name, String value) {
		if (value == null || value.isEmpty()) {
			return;
		}
		text(name, value, SWT.WRAP | SWT.MULTI);
	}

	/** A hash: in one line, for it has no place to be broken at; it can be copied whole. @param sha256 may be null or empty */
	void hash(String name, String sha256) {
		if (sha256 != null && !sha256.isEmpty()) {
			text(name, sha256, SWT.SINGLE).setToolTipText(sha256);
		}
	}

	private Text text(String name, String value, int style) {
		name(name);
		Text text = new Text(body, SWT.READ_ONLY | style);
		toolkit.adapt(text, true, false);
		text.setText(value);
		text.getAccessible().addAccessibleListener(Accessibles.named(name));
		TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
		data.maxWidth = (style & SWT.SINGLE) != 0 ? text.computeSize(SWT.DEFAULT, SWT.DEFAULT).x / 2 : SWT.DEFAULT;
		text.setLayoutData(data);
		return text;
	}

	/** A name and a link. */
	void link(String name, String words, Runnable action) {
		name(name);
		Hyperlink link = toolkit.createHyperlink(body, words, SWT.WRAP);
		link.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		});
	}

	/** Words over both columns. */
	void sentence(String words) {
		Label label = toolkit.createLabel(body, words, SWT.WRAP);
		TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
		data.colspan = 2;
		label.setLayoutData(data);
	}

	/** A row for buttons. */
	Composite buttons() {
		Composite row = toolkit.createComposite(body);
		row.setLayout(new RowLayout());
		TableWrapData data = new TableWrapData(TableWrapData.LEFT);
		data.colspan = 2;
		row.setLayoutData(data);
		return row;
	}

	private void name(String name) {
		Label label = toolkit.createLabel(body, name);
		label.setForeground(toolkit.getColors().getColor(org.eclipse.ui.forms.IFormColors.TITLE));
	}
}
