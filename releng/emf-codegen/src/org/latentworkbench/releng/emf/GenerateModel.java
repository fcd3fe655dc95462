package org.latentworkbench.releng.emf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.merge.java.JControlModel;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java code of an Ecore model outside of any workbench: {@code GenerateModel MODEL.genmodel SOURCE-FOLDER}. The folder's Java
 * files are replaced as a whole, so that nothing of an older model stays. The same model gives the same bytes.
 */
public final class GenerateModel {
	private GenerateModel() {
	}

	public static void main(String[] args) throws IOException {
		if (args.length != 2) {
			throw new IllegalArgumentException("two arguments are expected: the .genmodel file and the folder for the sources");
		}
		generate(Path.of(args[0]), Path.of(args[1]));
	}

	/**
	 * @param genmodel the generator model; the Ecore model stands beside it
	 * @param sources  the source folder to fill
	 * @throws IOException           when files cannot be read or written
	 * @throws IllegalStateException when the model is invalid
	 */
	public static void generate(Path genmodel, Path sources) throws IOException {
		Path work = Files.createTempDirectory("emf-codegen");
		try {
			Path made = generateInto(genmodel, work);
			delete(sources);
			copy(made, sources);
		} finally {
			delete(work);
		}
	}

	/** The generator also writes plug-in files; in a folder of its own they do no harm. */
	private static Path generateInto(Path genmodel, Path work) {
		GenModelPackage.eINSTANCE.eClass();
		var resources = new ResourceSetImpl();
		var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
		factories.put("genmodel", new XMIResourceFactoryImpl());
		factories.put("ecore", new EcoreResourceFactoryImpl());
		var resource = resources.getResource(URI.createFileURI(genmodel.toAbsolutePath().normalize().toString()), true);
		var model = (GenModel) resource.getContents().get(0);
		Path folder = Path.of(model.getModelDirectory().substring(1));
		EcorePlugin.getPlatformResourceMap().put(folder.getName(0).toString(), URI.createFileURI(work.toString() + "/"));
		model.reconcile();
		model.setCanGenerate(true);
		require(model.diagnose(), "the generator model is invalid");

		var generator = new Generator() {
			/** Merging with what stands there needs the Java tooling; the folder is empty, so there is nothing to merge with. */
			@Override
			public JControlModel getJControlModel() {
				return new JControlModel();
			}
		};
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(model);
		require(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, "model", new BasicMonitor()), "nothing could be generated");
		return work.resolve(folder.getName(0).relativize(folder));
	}

	private static void require(Diagnostic diagnostic, String otherwise) {
		if (diagnostic.getSeverity() >= Diagnostic.WARNING) {
			throw new IllegalStateException(otherwise + ": " + diagnostic.getMessage() + " "
					+ diagnostic.getChildren().stream().map(Diagnostic::getMessage).toList(), diagnostic.getException());
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		for (Path file : tree(from)) {
			Path target = to.resolve(from.relativize(file).toString());
			if (Files.isDirectory(file)) {
				Files.createDirectories(target);
			} else {
				Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			for (Path file : tree(folder).reversed()) {
				Files.delete(file);
			}
		}
	}

	private static List<Path> tree(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.sorted(Comparator.naturalOrder()).toList();
		}
	}
}
