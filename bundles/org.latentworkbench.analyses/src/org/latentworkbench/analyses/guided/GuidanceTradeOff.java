package org.latentworkbench.analyses.guided;

import java.util.ArrayList;
import java.util.List;

import org.latentworkbench.api.Analysis;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.RunContext;
import org.latentworkbench.api.Table;

/** Draws the trade-off curve of a sweep over the weight of guiding, from the table that {@code latent sweep} leaves. */
public final class GuidanceTradeOff implements Analysis<GuidanceTradeOffParameters> {
	private static final String CORRELATION = ".correlation";

	@Override
	public void run(GuidanceTradeOffParameters parameters, RunContext run) throws Exception {
		Table sweep = run.table("sweep");
		List<String> names = sweep.columns().stream().map(Table.Column::name).toList();
		String step = parameters.step().isEmpty() ? names.stream().filter(n -> n.endsWith(CORRELATION)).map(n -> n.substring(0, n.length()
				- CORRELATION.length())).findFirst().orElseThrow(() -> new InputException("the table has no column that ends in '" + CORRELATION
						+ "'; its columns are " + String.join(", ", names) + ". Sweep over the weight of a guided parametric-embedding"))
				: parameters.step();
		run.checkCancelled();
		double[] r = sweep.numbers(step + CORRELATION);
		double[] divergence = sweep.numbers(step + "." + parameters.divergence());
		double[] trust = sweep.numbers(step + ".trustworthiness");
		double[] continuity = sweep.numbers(step + ".continuity");
		List<String> settings = names.stream().filter(n -> n.startsWith(step + ".weight")).toList();
		var rows = new ArrayList<GuidanceRow>();
		for (int i = 0; i < r.length; i++) {
			if (Double.isFinite(r[i])) {
				String name = settings.isEmpty() ? Integer.toString(i + 1) : "w " + sweep.texts(settings.get(0)).get(i);
				rows.add(new GuidanceRow(name, Math.abs(r[i]), divergence[i], trust[i], continuity[i], Double.NaN));
			}
		}
		if (rows.isEmpty()) {
			throw new InputException("no point of the sweep has a correlation; sweep over the weight of a guided parametric-embedding");
		}
		run.table("trade_off", GuidanceRow.table(rows));
		run.figure("trade_off", TradeOff.figure(rows));
	}
}
