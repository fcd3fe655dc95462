import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.latentworkbench.analyses.ShiftAssociations;
import org.latentworkbench.analyses.ShiftAssociationsParameters;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Table;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.generators.encode.Encode;
import org.latentworkbench.generators.encode.EncodeParameters;
import org.latentworkbench.generators.planted.PlantedEffects;
import org.latentworkbench.generators.planted.PlantedEffectsParameters;
import org.latentworkbench.generators.planted.PlantedEffectsParameters.Block;

/**
 * How far {@code shift}'s q-values can be trusted: counts true and false hits at several levels on many data sets whose
 * associations are known. Prints a tab-separated line for each data set and level.
 * <p>
 * Arguments, all {@code key=value}: {@code kind} ({@code drugs}: effects planted; {@code null-drugs}: none, categories perturbed;
 * {@code null-numbers}: none at all, the first modality's numbers perturbed, the second's watched), {@code sets}, {@code seed} of the first set, {@code samples}, {@code features}
 * of each of {@code modalities}, {@code causes}, {@code effects} of each cause and modality, {@code smallest} and {@code largest}
 * effect (SD), {@code missing} (share), {@code threads}; and settings of shift: {@code refits}, {@code epochs}, {@code shadows}.
 */
public final class Calibration {
	private static final double[] LEVELS = { 0.01, 0.02, 0.05, 0.1, 0.2, 0.3 };

	private final Map<String, String> settings = new LinkedHashMap<>(Map.ofEntries(Map.entry("kind", "drugs"), Map.entry("sets", "10"),
			Map.entry("seed", "1"), Map.entry("samples", "200"), Map.entry("features", "100"), Map.entry("modalities", "2"),
			Map.entry("causes", "5"), Map.entry("effects", "10"), Map.entry("smallest", "0.6"), Map.entry("largest", "1.2"),
			Map.entry("missing", "0.02"), Map.entry("threads", "2"), Map.entry("refits", "24"), Map.entry("epochs", "100"),
			Map.entry("shadows", "0")));

	private Calibration(String[] arguments) {
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			if (pair.length != 2 || settings.put(pair[0], pair[1]) == null) {
				throw new IllegalArgumentException("not a setting: " + argument + "; known: " + settings.keySet());
			}
		}
	}

	public static void main(String[] arguments) throws Exception {
		new Calibration(arguments).run();
	}

	private int number(String key) {
		return Integer.parseInt(settings.get(key));
	}

	private double real(String key) {
		return Double.parseDouble(settings.get(key));
	}

	private void run() throws Exception {
		System.out.println("kind\tsamples\tfeatures\trefits\tseed\tlevel\thits\ttrue_hits\ttruths\tpairs\tcpu_seconds");
		for (int set = 0; set < number("sets"); set++) {
			one(number("seed") + set);
		}
	}

	private void one(long seed) throws Exception {
		boolean planted = settings.get("kind").equals("drugs");
		boolean numbers = settings.get("kind").equals("null-numbers");
		var blocks = new ArrayList<Block>();
		for (int m = 0; m < number("modalities"); m++) {
			blocks.add(new Block("Omics_" + (char) ('A' + m), number("features"), Math.clamp(number("features") / 20, 1, 10), 0.3));
		}
		var data = new MemoryRun(seed);
		new PlantedEffects().run(new PlantedEffectsParameters(number("samples"), number("causes"), "Drug", 0.2, 0.5, blocks, numbers ? 0 : number("effects"),
				real("smallest"), real("largest"), real("missing"), 1, 0, !planted), data);
		Dataset encoded = encode(data.datasetOf("data"), seed);
		Set<String> truths = pairs(data.tableOf("truth"), "feature_a_name", "feature_b_name");
		long before = cpu();
		Table found;
		try (var run = new MemoryRun(seed).with("dataset", encoded).withThreads(number("threads"))) {
			new ShiftAssociations().run(shift(numbers), run);
			found = run.tableOf("associations");
		}
		double seconds = (cpu() - before) / 1e9;
		double[] q = found.numbers("q");
		List<String> a = found.texts("feature_a");
		List<String> b = found.texts("feature_b");
		for (double level : LEVELS) {
			int hits = 0;
			int right = 0;
			for (int i = 0; i < q.length; i++) {
				if (q[i] <= level) {
					hits++;
					right += truths.contains(a.get(i) + "\t" + b.get(i)) ? 1 : 0;
				}
			}
			System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%.1f%n", settings.get("kind"), number("samples"),
					number("features") * number("modalities"), number("refits"), seed, level, hits, right, truths.size(), q.length, seconds);
		}
	}

	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static Dataset encode(Dataset raw, long seed) throws Exception {
		try (var run = new MemoryRun(seed).with("dataset", raw)) {
			new Encode().run(ParametersType.of(EncodeParameters.class).defaults(), run);
			return run.datasetOf("encoded");
		}
	}

	/** Shift's defaults but for what was said. */
	private ShiftAssociationsParameters shift(boolean numbers) throws Exception {
		var given = new LinkedHashMap<String, Object>();
		given.put("perturb", numbers ? "Omics_A" : "Drug");
		given.put("by", numbers ? "plus_std" : "1");
		if (numbers) {
			given.put("targets", List.of("Omics_B"));
		}
		for (String name : List.of("refits", "epochs", "shadows")) {
			given.put(name, number(name));
		}
		return ParametersType.of(ShiftAssociationsParameters.class).bindTree(given);
	}

	private static Set<String> pairs(Table table, String a, String b) throws InputException {
		var result = new HashSet<String>();
		List<String> one = table.texts(a);
		List<String> other = table.texts(b);
		for (int i = 0; i < one.size(); i++) {
			result.add(one.get(i) + "\t" + other.get(i));
		}
		return result;
	}
}
