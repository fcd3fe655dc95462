package org.latentworkbench.analyses;

import org.latentworkbench.analyses.association.RankedTable;
import org.latentworkbench.analyses.association.Score;
import org.latentworkbench.analyses.association.Truth;
import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.RunContext;

/** Holds a table of associations, ours or MOVE's, against the true ones. */
public final class AssociationScore implements Analysis<AssociationScoreParameters> {
	@Override
	public void run(AssociationScoreParameters parameters, RunContext run) throws Exception {
		RankedTable table = RankedTable.of(run.table("associations"), parameters.score(), parameters.level());
		Truth truth = Truth.of(run.table("truth"));
		run.log(table.pairs().size() + " pairs ranked by " + table.by() + ", " + truth.size() + " pairs in the truth");
		table.caveat().ifPresent(run::warn);
		Score score = table.score(truth, parameters.cut());
		run.table("score", score.table(parameters.ranks()));
		run.figure("score", score.figure("ranked by " + table.by()));
	}
}
