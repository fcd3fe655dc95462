import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.RandomStream;
import org.latentworkbench.contracts.MemoryRun;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.generators.encode.Encode;
import org.latentworkbench.generators.encode.EncodeParameters;

/**
 * CPU seconds of the step {@code encode} on one table of numbers, logarithm and scaling, once the virtual machine is warm; with the figures
 * and the table of features that the step makes. Arguments, all {@code key=value}: {@code samples}, {@code features}, {@code missing} (share),
 * {@code rounds}.
 */
public final class EncodeTable {
	private static final Map<String, String> SETTINGS = new HashMap<>(Map.of("samples", "2000", "features", "20000", "missing", "0.02",
			"rounds", "3"));

	private EncodeTable() {
	}

	public static void main(String[] arguments) throws Exception {
		for (String argument : arguments) {
			String[] pair = argument.split("=", 2);
			if (pair.length != 2 || SETTINGS.put(pair[0], pair[1]) == null) {
				throw new IllegalArgumentException("not a setting: " + argument + "; known: " + SETTINGS.keySet());
			}
		}
		int n = Integer.parseInt(SETTINGS.get("samples"));
		int p = Integer.parseInt(SETTINGS.get("features"));
		double missing = Double.parseDouble(SETTINGS.get("missing"));
		RandomStream random = RandomStream.of(1, "encode");
		var values = new float[n * p];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextBoolean(missing) ? Float.NaN : (float) Math.exp(random.nextGaussian());
		}
		var dataset = new Dataset(IntStream.range(0, n).mapToObj(i -> "s" + i).toList(), List.of(new Modality.Continuous("table",
				IntStream.range(0, p).mapToObj(j -> "f" + j).toList(), new Matrix(n, p, values))));
		EncodeParameters parameters = ParametersType.of(EncodeParameters.class).bindTree(Map.of("log2", true));
		for (int round = 0; round <= Integer.parseInt(SETTINGS.get("rounds")); round++) {
			long before = cpu();
			try (var run = new MemoryRun(1).with("dataset", dataset)) {
				new Encode().run(parameters, run);
				Matrix encoded = run.datasetOf("encoded").continuous().getFirst().values();
				System.out.printf(Locale.ROOT, "engine=jvm %s samples=%d features=%d kept=%d cpu_s=%.2f%n", round == 0 ? "cold" : "warm", n, p,
						encoded.columns(), (cpu() - before) / 1e9);
			}
		}
	}

	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}
}
