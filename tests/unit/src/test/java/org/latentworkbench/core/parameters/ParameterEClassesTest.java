package org.latentworkbench.core.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.latentworkbench.api.Parameter;

class ParameterEClassesTest {
	enum Method {
		UMAP, T_SNE
	}

	record Noise(@Parameter(help = "how much", byDefault = "0.1", min = 0, max = 1) double level) {
	}

	record Net(@Parameter(help = "nodes", byDefault = "[64, 32]", min = 1) List<Integer> hidden,
			@Parameter(help = "size", min = 1, max = 512, unit = "dims") int latent,
			@Parameter(help = "rate", byDefault = "1e-4", min = 0, above = true, advanced = true) double learningRate,
			@Parameter(help = "how", byDefault = "t-sne") Method method,
			@Parameter(help = "neighbours", byDefault = "1e1", enabledIf = "method=umap") long neighbours,
			@Parameter(help = "again", byDefault = "true") boolean shuffle,
			@Parameter(help = "maybe", min = 0) Optional<Integer> clusters,
			@Parameter(help = "weights", min = 0) Map<String, Double> weights,
			@Parameter(help = "noise") Noise noise,
			@Parameter(help = "more noise") List<Noise> extra,
			@Parameter(help = "ranges", byDefault = "[[1, 2]]") List<List<Integer>> ranges,
			@Parameter(help = "name", byDefault = "\"a: b\"") String title) {
	}

	private static final ParametersType<Net> TYPE = ParametersType.of(Net.class);
	private final ParameterEClasses classes = new ParameterEClasses(TYPE, "multimodal-vae");

	@Test
	void everyParameterIsAFeatureOfItsType() {
		assertEquals(TYPE.names(), classes.eClass().getEStructuralFeatures().stream().map(EStructuralFeature::getName).toList());
		assertEquals(int.class, ((EAttribute) feature("latent")).getEAttributeType().getInstanceClass());
		assertEquals(double.class, ((EAttribute) feature("learningRate")).getEAttributeType().getInstanceClass());
		assertEquals(List.of("umap", "t_sne"), ((EEnum) feature("method").getEType()).getELiterals().stream().map(l -> l.getLiteral()).toList());
		assertTrue(feature("hidden").isMany());
		assertFalse(((EAttribute) feature("hidden")).isUnique());
		assertTrue(feature("clusters").isUnsettable());
		assertEquals("Noise", feature("noise").getEType().getName());
		assertTrue(((EReference) feature("extra")).isContainment() && feature("extra").isMany());
		assertEquals("org.latentworkbench/parameters/multimodal-vae/1", classes.ePackage().getNsURI());
	}

	@Test
	void whatTheRecordSaysIsInTheAnnotations() {
		assertEquals("Learning rate", said("learningRate", "label"));
		assertEquals("true", said("learningRate", "above"));
		assertEquals("true", said("learningRate", "advanced"));
		assertEquals("0", said("learningRate", "min"));
		assertEquals("1e-4", said("learningRate", "default"));
		assertEquals("512", said("latent", "max"));
		assertEquals("dims", said("latent", "unit"));
		assertEquals("true", said("latent", "required"));
		assertEquals("method=umap", said("neighbours", "enabledIf"));
		assertEquals(null, said("neighbours", "min"));
	}

	@Test
	void aNewObjectHasTheDefaults() throws Exception {
		EObject object = classes.create();
		assertEquals(1e-4, object.eGet(feature("learningRate")));
		assertEquals("t_sne", object.eGet(feature("method")).toString());
		assertEquals(10L, object.eGet(feature("neighbours")));
		assertEquals(List.of(64, 32), object.eGet(feature("hidden")));
		assertEquals(null, object.eGet(feature("clusters")));
		assertEquals("a: b", object.eGet(feature("title")));
		object.eSet(feature("latent"), 4);
		assertEquals(new Net(List.of(64, 32), 4, 1e-4, Method.T_SNE, 10, true, Optional.empty(), Map.of(), new Noise(0.1), List.of(), List.of(List.of(1, 2)), "a: b"),
				TYPE.bindTree(classes.toTree(object)));
	}

	@Test
	void valuesGoInAndComeOut() throws Exception {
		var net = new Net(List.of(8), 3, 0.5, Method.UMAP, 7, false, Optional.of(5), new LinkedHashMap<>(Map.of("A", 2.0)), new Noise(0.25), List.of(new Noise(1), new Noise(0)),
				List.of(List.of(1), List.of(2, 3)), "x");
		EObject object = classes.create(TYPE.toTree(net));
		assertEquals(net, TYPE.bindTree(classes.toTree(object)));
		assertEquals(TYPE.toTree(net), classes.toTree(object));
	}

	@Test
	void valuesOutOfRangeAreFoundByTheDiagnostician() {
		EObject object = classes.create();
		object.eSet(feature("latent"), 8);
		assertEquals(List.of(), problems(object));
		object.eSet(feature("latent"), 513);
		object.eSet(feature("learningRate"), 0.0);
		((EList<Object>) list(object, "hidden")).add(0);
		EObject noise = (EObject) object.eGet(feature("noise"));
		noise.eSet(noise.eClass().getEStructuralFeature("level"), 1.5);
		List<String> told = problems(object);
		assertEquals(4, told.size(), told.toString());
	}

	@Test
	void whatDoesNotFitIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> classes.create(Map.of("latnet", 1L)));
		assertThrows(IllegalArgumentException.class, () -> classes.create(Map.of("method", "pca")));
	}

	@Test
	void twoRecordsOfOneNameGetTwoClasses() {
		record Two(@Parameter(help = "a") Noise noise, @Parameter(help = "b") List<Noise> noises, @Parameter(help = "c") Optional<Noise> other) {
		}
		var two = new ParameterEClasses(ParametersType.of(Two.class), "two");
		var names = two.ePackage().getEClassifiers().stream().map(c -> c.getName()).toList();
		assertEquals(names.size(), names.stream().distinct().count(), names.toString());
		assertEquals(null, two.create().eGet(two.eClass().getEStructuralFeature("other")));
	}

	@SuppressWarnings("unchecked")
	private EList<Object> list(EObject object, String name) {
		return (EList<Object>) object.eGet(feature(name));
	}

	private static List<String> problems(EObject object) {
		return Diagnostician.INSTANCE.validate(object).getChildren().stream().map(Diagnostic::getMessage).toList();
	}

	private EStructuralFeature feature(String name) {
		return classes.eClass().getEStructuralFeature(name);
	}

	private String said(String feature, String key) {
		return EcoreUtil.getAnnotation(feature(feature), ParameterEClasses.ANNOTATION, key);
	}
}
