package org.latentworkbench.ui.viewers.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.LatentModel;
import org.latentworkbench.api.Matrix;

/** Which refit of the model is looked at, and which other model beside it. Both are read and encode the samples outside the window's thread. */
final class ModelChoice {
	private static final String NOTHING = "nothing";

	private final LatentSession session;
	private final ModelSource source;
	private final Consumer<String> says;
	private final Combo second;
	private final LatestJob reading;
	private final LatestJob comparing;
	private final LatestJob listing;
	private List<ModelSource> others = List.of();

	ModelChoice(Composite line, LatentSession session, ModelSource source, Consumer<String> says) {
		this.session = session;
		this.source = source;
		this.says = says;
		int refits = session.explored().model().refits();
		if (refits > 1) {
			Fields.combo(line, "Re&fit:", IntStream.rangeClosed(1, refits).mapToObj(String::valueOf).toList(), session.explored().refit(), this::refit);
		}
		second = Fields.combo(line, "Com&pare with:", List.of(NOTHING), 0, this::compare);
		second.setToolTipText("Another model of the study: the same samples in its latent space, and what it gives back of them");
		reading = new LatestJob(second, "Encoding samples", false, says);
		comparing = new LatestJob(second, "Encoding samples with a second model", false, problem -> {
			second.select(0);
			says.accept(problem);
		});
		listing = new LatestJob(second, "Looking for other models", false, says);
		listing.ask(() -> ModelSource.others(source.path()), this::offer);
		session.listen(change -> {
			if (change == LatentSession.Change.MODEL && session.second().isEmpty() && second.getSelectionIndex() > 0 && comparing.idle()) {
				second.select(0);
			}
		});
	}

	private void offer(List<ModelSource> found) {
		others = found;
		List<String> items = new ArrayList<>(List.of(NOTHING));
		found.forEach(m -> items.add(m.name()));
		second.setItems(items.toArray(String[]::new));
		second.select(0);
		second.setEnabled(!found.isEmpty());
		if (found.isEmpty()) {
			second.setToolTipText("The study has no other model yet");
		}
		second.requestLayout();
	}

	private void refit(int refit) {
		Explored now = session.explored();
		says.accept("Encoding the samples with refit " + (refit + 1) + " …");
		reading.ask(() -> source.explore(now.model(), refit, now.data(), now.dataset(), now.rows(), reading::outdated), explored -> {
			says.accept("");
			session.explore(explored);
		});
	}

	private void compare(int index) {
		if (index <= 0) {
			says.accept("");
			session.compare(Optional.empty());
			return;
		}
		ModelSource other = others.get(index - 1);
		Explored now = session.explored();
		says.accept("Encoding the samples with " + other.name() + " …");
		comparing.ask(() -> explored(other, now), found -> {
			says.accept("");
			session.compare(Optional.of(found));
		});
	}

	private Explored explored(ModelSource other, Explored now) throws Exception {
		LatentModel model = other.read();
		Explored found = other.explore(model, 0, now.data(), now.dataset(), now.rows(), comparing::outdated);
		try {
			now.depiction().decode(found.model(), 0, new Matrix(1, found.dimensions(), found.latent().row(0)));
		} catch (IllegalArgumentException e) {
			throw new InputException("The model " + other.name() + " cannot be compared: " + e.getMessage() + ". Choose one that was trained on "
					+ String.join(", ", now.model().modalities()) + ".");
		}
		return found;
	}
}
