package org.latentworkbench.ui.viewers.plot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/**
 * A choice among very many: pick one of the first from the list, or type letters of any and pick one that has them.
 *
 * @param <T> what is chosen; its text is what {@link #toString} says
 */
public final class ChoiceField<T> {
	/** So many stand in the list; the others are found by typing. */
	private static final int LISTED = 60;
	private static final int PROPOSED = 40;

	private final Combo combo;
	private final Runnable changed;
	private List<T> all = List.of();
	private Optional<T> chosen = Optional.empty();

	/** @param label before the field, with its mnemonic; @param changed run when a person chose something else */
	public ChoiceField(Composite parent, String label, Runnable changed) {
		this.changed = changed;
		combo = new Combo(LabelledField.labelled(parent, label), SWT.DROP_DOWN);
		combo.setToolTipText("Pick one from the list, or type a few letters of any");
		combo.addListener(SWT.Selection, e -> take());
		combo.addListener(SWT.DefaultSelection, e -> take());
		combo.addListener(SWT.FocusOut, e -> restore());
		var proposals = new ContentProposalAdapter(combo, new ComboContentAdapter(), (text, at) -> proposals(text), null, null);
		proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		proposals.addContentProposalListener(p -> take());
	}

	private IContentProposal[] proposals(String letters) {
		String sought = letters.strip().toLowerCase(Locale.ROOT);
		if (chosen.isPresent() && text(chosen.get()).equals(letters)) {
			return new IContentProposal[0];
		}
		return all.stream().map(ChoiceField::text).filter(t -> t.toLowerCase(Locale.ROOT).contains(sought)).limit(PROPOSED)
				.map(ContentProposal::new).toArray(IContentProposal[]::new);
	}

	private static <T> String text(T choice) {
		return choice.toString();
	}

	/** Offers these; what was chosen stays chosen where it is among them, else the fallback is. */
	public void offer(List<T> choices, Supplier<Optional<T>> fallback) {
		all = List.copyOf(choices);
		chosen = chosen.filter(all::contains).or(fallback);
		combo.setItems(all.stream().limit(LISTED).map(ChoiceField::text).toArray(String[]::new));
		restore();
	}

	/** What is chosen. */
	public Optional<T> chosen() {
		return chosen;
	}

	/** Chooses by text, as when a person does; says nothing to anybody. */
	public void choose(String text) {
		chosen = all.stream().filter(c -> text(c).equals(text)).findFirst().or(() -> chosen);
		restore();
	}

	private void take() {
		Optional<T> named = all.stream().filter(c -> text(c).equals(combo.getText())).findFirst()
				.or(() -> all.stream().filter(c -> text(c).equalsIgnoreCase(combo.getText().strip())).findFirst());
		if (named.isPresent() && !named.equals(chosen)) {
			chosen = named;
			changed.run();
		}
		restore();
	}

	private void restore() {
		if (!combo.isDisposed()) {
			combo.setText(chosen.map(ChoiceField::text).orElse(""));
		}
	}
}
