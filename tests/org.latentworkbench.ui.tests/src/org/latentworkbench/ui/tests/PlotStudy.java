package org.latentworkbench.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.Matrix;
import org.latentworkbench.api.Modality;
import org.latentworkbench.api.Table;
import org.latentworkbench.api.figure.Axes3D;
import org.latentworkbench.api.figure.Figure;
import org.latentworkbench.api.figure.Floats;
import org.latentworkbench.api.figure.Arrows3D;
import org.latentworkbench.api.figure.Points3D;
import org.latentworkbench.core.model.Artefact;
import org.latentworkbench.core.model.ModelFactory;
import org.latentworkbench.core.model.Run;
import org.latentworkbench.core.model.RunFiles;
import org.latentworkbench.core.model.StepInput;
import org.latentworkbench.core.model.StepRun;
import org.latentworkbench.data.DatasetFiles;
import org.latentworkbench.data.TableFiles;
import org.latentworkbench.data.npy.NpyArray;
import org.latentworkbench.data.npy.NpyFile;
import org.latentworkbench.figures.SceneFiles;

/**
 * A study with a run that made one artefact of each kind that can be plotted: three clouds of samples, S0, S1, ... one after the
 * other in the clouds at (0, 0), (6, 0) and (0, 6).
 */
record PlotStudy(Path folder, Path run) {
	static final int SAMPLES = 240;
	static final String ID = "20260101-100000-plot";

	static PlotStudy make(Path parent) throws IOException {
		Path study = Studies.make(parent, "plots");
		Path run = Files.createDirectories(study.resolve("results").resolve(ID));
		PlotStudy made = new PlotStudy(study, run);
		Random random = new Random(7);
		float[][] xyz = new float[3][SAMPLES];
		for (int i = 0; i < SAMPLES; i++) {
			xyz[0][i] = (float) (random.nextGaussian() * .6 + (i % 3 == 1 ? 6 : 0));
			xyz[1][i] = (float) (random.nextGaussian() * .6 + (i % 3 == 2 ? 6 : 0));
			xyz[2][i] = (float) random.nextGaussian();
		}
		made.dataset(xyz, random);
		made.embedding(xyz);
		made.rest(random);
		made.space(xyz);
		made.record();
		return made;
	}

	static List<String> ids() {
		return IntStream.range(0, SAMPLES).mapToObj(i -> "S" + i).toList();
	}

	Path file(String name) {
		return run.resolve(name);
	}

	private void dataset(float[][] xyz, Random random) throws IOException {
		float[] values = new float[SAMPLES * 4];
		int[] codes = new int[SAMPLES];
		for (int i = 0; i < SAMPLES; i++) {
			for (int f = 0; f < 4; f++) {
				values[i * 4 + f] = f < 3 ? xyz[f][i] : (float) random.nextGaussian();
			}
			codes[i] = i % 3;
		}
		values[5] = Float.NaN;
		var numbers = new Modality.Continuous("proteins", List.of("ALB", "CRP", "TNF", "IL6"), new Matrix(SAMPLES, 4, values));
		var words = new Modality.Categorical("clinic", List.of("subtype"), List.of("basal", "luminal", "other"), codes);
		DatasetFiles.write(new Dataset(ids(), List.of(numbers, words)), Files.createDirectories(file("data/data")));
	}

	private void embedding(float[][] xyz) throws IOException {
		Files.createDirectories(file("map"));
		TableFiles.write(Table.of(new Table.Text("sample", ids()), numbers("UMAP 1", xyz[0]), numbers("UMAP 2", xyz[1]),
				numbers("UMAP 3", xyz[2])), file("map/latent_space.tsv"));
	}

	private static Table.Numbers numbers(String name, float[] values) {
		return new Table.Numbers(name, IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
	}

	private void rest(Random random) throws IOException {
		double[] epochs = IntStream.rangeClosed(1, 50).mapToDouble(i -> i).toArray();
		double[] loss = IntStream.rangeClosed(1, 50).mapToDouble(i -> 10 * Math.exp(-i / 9.0) + .5 + .2 * random.nextDouble()).toArray();
		double[] kld = IntStream.rangeClosed(1, 50).mapToDouble(i -> .02 * i).toArray();
		TableFiles.write(Table.of(new Table.Numbers("epoch", epochs), new Table.Numbers("Loss", loss), new Table.Numbers("KLD", kld)),
				file("map/loss_curve.tsv"));
		float[] matrix = new float[24 * 8];
		for (int i = 0; i < matrix.length; i++) {
			matrix[i] = (float) ((i / 8 % 2 == 0 ? 1 : -1) * (i % 8 % 2 == 0 ? 1 : .3) + .1 * random.nextGaussian());
		}
		NpyFile.write(file("map/effects.npy"), new NpyArray.Floats(new int[] { 24, 8 }, matrix));
		List<String> a = new ArrayList<>();
		List<String> b = new ArrayList<>();
		double[] effect = new double[30];
		double[] q = new double[30];
		double[] rank = new double[30];
		for (int i = 0; i < effect.length; i++) {
			a.add("A" + i % 5);
			b.add("B" + i % 7);
			effect[i] = (i % 2 == 0 ? 1 : -1) * (1 - i / 40.0);
			q[i] = i * .01;
			rank[i] = i + 1;
		}
		TableFiles.write(Table.of(new Table.Text("feature_a", a), new Table.Text("modality_a", a.stream().map(x -> "genes").toList()),
				new Table.Text("feature_b", b), new Table.Text("modality_b", b.stream().map(x -> "proteins").toList()),
				new Table.Numbers("effect", effect), new Table.Numbers("q", q), new Table.Numbers("rank", rank)),
				file("map/associations.tsv"));
	}

	private void space(float[][] xyz) throws IOException {
		float[] move = new float[SAMPLES];
		Arrays.fill(move, .8f);
		SceneFiles.write(Figure.of("Where samples go", Axes3D.of("z1", "z2", "z3").withProjections()
				.add(Points3D.of(xyz[0], xyz[1], xyz[2]).ids(ids()),
						Arrows3D.of(Floats.of(xyz[0]), Floats.of(xyz[1]), Floats.of(xyz[2]), Floats.of(move), Floats.of(new float[SAMPLES]),
								Floats.of(new float[SAMPLES])))),
				file("map/space.figure.json"));
	}

	private void record() throws IOException {
		Run record = ModelFactory.eINSTANCE.createRun();
		record.setId(ID);
		record.setStudy("plots");
		record.setStarted("2026-01-01T10:00:00Z");
		record.setStatus("DONE");
		StepRun data = step("data", "correlated-multiomics");
		data.getArtefacts().add(artefact("data", "dataset", "data/data"));
		StepRun map = step("map", "latent-projection");
		StepInput input = ModelFactory.eINSTANCE.createStepInput();
		input.setRole("dataset");
		input.setTarget("data/data");
		map.getInputs().add(input);
		map.getArtefacts().add(artefact("latent_space", "embedding", "map/latent_space.tsv"));
		map.getArtefacts().add(artefact("loss_curve", "curve", "map/loss_curve.tsv"));
		map.getArtefacts().add(artefact("effects", "matrix", "map/effects.npy"));
		map.getArtefacts().add(artefact("associations", "associations", "map/associations.tsv"));
		map.getArtefacts().add(artefact("space", "figure", "map/space.figure.json"));
		record.getSteps().addAll(List.of(data, map));
		RunFiles.write(record, run.resolve("run.json"));
	}

	private static StepRun step(String name, String use) {
		StepRun step = ModelFactory.eINSTANCE.createStepRun();
		step.setName(name);
		step.setUse(use);
		step.setStatus("DONE");
		step.setParameters("{}");
		return step;
	}

	private static Artefact artefact(String name, String kind, String path) {
		Artefact artefact = ModelFactory.eINSTANCE.createArtefact();
		artefact.setName(name);
		artefact.setKind(kind);
		artefact.setPath(path);
		return artefact;
	}
}
