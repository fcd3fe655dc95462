package org.latentworkbench.learn.torch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.latentworkbench.data.Compatibility;
import org.latentworkbench.learn.Guide;
import org.latentworkbench.learn.MixedVae;
import org.latentworkbench.learn.NetworkSpec;
import org.latentworkbench.learn.Objective;
import org.latentworkbench.learn.Samples;
import org.latentworkbench.learn.Schedule;
import org.latentworkbench.learn.TrainingMonitor;
import org.latentworkbench.learn.TrainingOptions;
import org.latentworkbench.learn.store.Safetensors;

/** Reads Adam's first moment of replica 0 out of a training's checkpoint. */
final class FirstMoments {

	private FirstMoments() {
	}

	/** Trains the schedule's epochs (one more is added, since the last one leaves no checkpoint), keeps those of the first. */
	static float[] after(NetworkSpec network, Schedule schedule, Samples samples, TrainingOptions options)
			throws Exception {
		return after(network, schedule, samples, List.of(), options);
	}

	/** As {@link #after(NetworkSpec, Schedule, Samples, TrainingOptions)}, guided. */
	static float[] after(NetworkSpec network, Schedule schedule, Samples samples, List<Guide> guides, TrainingOptions options)
			throws Exception {
		Path folder = Files.createTempDirectory("moments");
		Path file = folder.resolve("state");
		var two = new Schedule(2, schedule.batch(), schedule.learningRate(), schedule.klWarmup(), schedule.batchDilation(),
				schedule.freshOptimiser(), schedule.dropLast(), schedule.gradientClip(), schedule.earlyStopping());
		MixedVae.train(network, new Objective(0.5, Compatibility.STRICT), two, samples, guides, options.withCheckpoint(file, 1),
				TrainingMonitor.SILENT);
		var moments = Safetensors.read(file).tensors().get("first_moment");
		Files.delete(file);
		Files.delete(folder);
		int size = moments.size() / options.replicas();
		return java.util.Arrays.copyOf(moments.toFloats(), size);
	}
}
