package org.latentworkbench.core.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;

/** What the machine says about itself, for run records. */
final class Host {
	private Host() {
	}

	static String jvm() {
		return System.getProperty("java.vm.name") + " " + Runtime.version();
	}

	static String os() {
		return System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch");
	}

	/** The product's build id, set by the launcher; {@code development} where there is none. */
	static String product() {
		return Optional.ofNullable(System.getProperty("latent.build")).filter(s -> !s.isBlank()).orElse("development");
	}

	/** CPU time that this process has used so far. */
	static Duration cpuTime() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Forgets the heap's peak, so that {@link #peakHeap()} speaks of what comes after. */
	static void resetPeakHeap() {
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	/** The sum of the memory pools' peaks since the last reset, in bytes. */
	static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(MemoryPoolMXBean::isValid)
				.mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
	}
}
