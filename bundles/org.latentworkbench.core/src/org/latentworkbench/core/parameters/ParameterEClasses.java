package org.latentworkbench.core.parameters;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.latentworkbench.core.parameters.ValueType.Choice;
import org.latentworkbench.core.parameters.ValueType.ListOf;
import org.latentworkbench.core.parameters.ValueType.MapOf;
import org.latentworkbench.core.parameters.ValueType.Maybe;
import org.latentworkbench.core.parameters.ValueType.Nested;
import org.latentworkbench.core.yaml.YamlNode;

/**
 * A dynamic EMF package made from a parameters record, so that editors get adapters, validation and undo for
 * parameters of contributions that nobody knew when the editor was written.
 * <table>
 * <caption>What becomes what</caption>
 * <tr><td>truth, number, text</td><td>an attribute; a range makes a data type of its own, which EMF's Diagnostician
 * checks</td></tr>
 * <tr><td>enum</td><td>an attribute with an EEnum of the words</td></tr>
 * <tr><td>{@code Optional}</td><td>the same, may be unset</td></tr>
 * <tr><td>{@code List}</td><td>the same, with many values</td></tr>
 * <tr><td>nested record</td><td>a containment reference to a class of its own</td></tr>
 * <tr><td>{@code Map}</td><td>a containment reference to many entries with {@code key} and {@code value}</td></tr>
 * <tr><td>lists of lists and the like</td><td>a text attribute with YAML in it</td></tr>
 * </table>
 * What the record says besides is in annotations of the features, see {@link #ANNOTATION}.
 */
public final class ParameterEClasses {
	/**
	 * The source of the annotations on features. Keys: {@code label}, {@code help}, {@code unit}, {@code min},
	 * {@code max}, {@code above}, {@code advanced}, {@code enabledIf}, {@code names}, {@code reference},
	 * {@code required}, {@code default} (YAML), {@code yaml} (the attribute holds YAML text) and {@code map} (the objects
	 * are entries of a map); what says nothing is left out.
	 */
	public static final String ANNOTATION = "org.latentworkbench/parameter";

	private static final EcoreFactory ECORE = EcoreFactory.eINSTANCE;

	private final EPackage ePackage = ECORE.createEPackage();
	private final EClass root;

	/** @param id names the package, for instance the contribution's id */
	public ParameterEClasses(ParametersType<?> type, String id) {
		ePackage.setName(id);
		ePackage.setNsPrefix(id);
		ePackage.setNsURI("org.latentworkbench/parameters/" + id + "/" + type.version());
		root = eClass(type, type.type().getSimpleName());
	}

	public EPackage ePackage() {
		return ePackage;
	}

	/** The class of the record itself. */
	public EClass eClass() {
		return root;
	}

	/** A new object with the record's defaults; what is required and has none is unset. */
	public EObject create() {
		return ParameterObjects.create(root);
	}

	/**
	 * A new object with values.
	 *
	 * @param tree as {@link ParametersType#toTree} makes it; names that are not there keep their defaults
	 * @throws IllegalArgumentException when a name or value does not fit
	 */
	public EObject create(Map<String, ?> tree) {
		EObject object = create();
		ParameterObjects.fill(object, tree);
		return object;
	}

	/**
	 * An object's values as plain values, to be bound with {@link ParametersType#bindTree}. What is unset and has no
	 * default is left out.
	 */
	public Map<String, Object> toTree(EObject object) {
		return ParameterObjects.toTree(object);
	}

	private EClass eClass(ParametersType<?> type, String name) {
		EClass made = ECORE.createEClass();
		made.setName(free(name));
		ePackage.getEClassifiers().add(made);
		for (Component c : type.components()) {
			made.getEStructuralFeatures().add(feature(c));
		}
		return made;
	}

	private EStructuralFeature feature(Component c) {
		boolean optional = c.type() instanceof Maybe;
		ValueType type = c.type() instanceof Maybe m ? m.of() : c.type();
		EStructuralFeature feature = switch (type) {
			case Nested n -> reference(eClass(n.of(), capital(c.name())), false);
			case ListOf l when l.of() instanceof Nested n -> reference(eClass(n.of(), capital(c.name())), true);
			case ListOf l when isSimple(l.of()) && !optional -> many(attribute(dataType(c, l.of(), true)));
			case MapOf m when isSimple(m.of()) && !optional -> marked("map", reference(entry(c, m.of()), true));
			case ValueType t when isSimple(t) -> attribute(dataType(c, t, optional));
			default -> yaml(c);
		};
		feature.setName(c.name());
		feature.setUnsettable(optional);
		feature.setLowerBound(c.required() || type instanceof Nested && !optional ? 1 : 0);
		boolean literal = feature instanceof EAttribute && !feature.isMany() && isSimple(type);
		c.defaultNode().filter(d -> literal && d instanceof YamlNode.Scalar).ifPresent(d ->
				feature.setDefaultValueLiteral(literal(type, (YamlNode.Scalar) d)));
		annotate(feature, c);
		return feature;
	}

	private static boolean isSimple(ValueType type) {
		return type instanceof ValueType.Truth || type instanceof ValueType.Whole || type instanceof ValueType.Real
				|| type instanceof ValueType.Text || type instanceof Choice;
	}

	/** @param object whether null must be possible */
	private EClassifier dataType(Component c, ValueType type, boolean object) {
		EcorePackage p = EcorePackage.eINSTANCE;
		return switch (type) {
			case ValueType.Truth t -> object ? p.getEBooleanObject() : p.getEBoolean();
			case ValueType.Whole w when w.most() == Integer.MAX_VALUE -> ranged(c, object ? p.getEIntegerObject() : p.getEInt());
			case ValueType.Whole w -> ranged(c, object ? p.getELongObject() : p.getELong());
			case ValueType.Real r -> ranged(c, object ? p.getEDoubleObject() : p.getEDouble());
			case ValueType.Text t -> p.getEString();
			case Choice e -> eEnum(c, e);
			default -> throw new IllegalArgumentException("no data type for " + type);
		};
	}

	/** A data type of its own with the range as facets; the plain one where there is no range. */
	private EDataType ranged(Component c, EDataType plain) {
		if (c.min() == Double.NEGATIVE_INFINITY && c.max() == Double.POSITIVE_INFINITY) {
			return plain;
		}
		EDataType type = ECORE.createEDataType();
		type.setName(free(capital(c.name()) + "Value"));
		type.setInstanceClass(plain.getInstanceClass());
		ePackage.getEClassifiers().add(type);
		if (c.min() > Double.NEGATIVE_INFINITY) {
			if (c.above()) {
				ExtendedMetaData.INSTANCE.setMinExclusiveFacet(type, Component.number(c.min()));
			} else {
				ExtendedMetaData.INSTANCE.setMinInclusiveFacet(type, Component.number(c.min()));
			}
		}
		if (c.max() < Double.POSITIVE_INFINITY) {
			ExtendedMetaData.INSTANCE.setMaxInclusiveFacet(type, Component.number(c.max()));
		}
		return type;
	}

	private EEnum eEnum(Component c, Choice choice) {
		EEnum type = ECORE.createEEnum();
		type.setName(free(capital(c.name()) + "Choice"));
		for (int i = 0; i < choice.words().size(); i++) {
			var literal = ECORE.createEEnumLiteral();
			literal.setName(choice.words().get(i));
			literal.setLiteral(choice.words().get(i));
			literal.setValue(i);
			type.getELiterals().add(literal);
		}
		ePackage.getEClassifiers().add(type);
		return type;
	}

	private EClass entry(Component c, ValueType value) {
		EClass entry = ECORE.createEClass();
		entry.setName(free(capital(c.name()) + "Entry"));
		ePackage.getEClassifiers().add(entry);
		EAttribute key = attribute(EcorePackage.eINSTANCE.getEString());
		key.setName(ParameterObjects.KEY);
		key.setLowerBound(1);
		EAttribute of = attribute(dataType(c, value, true));
		of.setName(ParameterObjects.VALUE);
		of.setLowerBound(1);
		entry.getEStructuralFeatures().add(key);
		entry.getEStructuralFeatures().add(of);
		return entry;
	}

	private static EAttribute attribute(EClassifier type) {
		EAttribute attribute = ECORE.createEAttribute();
		attribute.setEType(type);
		return attribute;
	}

	private static EAttribute many(EAttribute attribute) {
		attribute.setUpperBound(-1);
		attribute.setUnique(false);
		return attribute;
	}

	private static EReference reference(EClass type, boolean many) {
		EReference reference = ECORE.createEReference();
		reference.setEType(type);
		reference.setContainment(true);
		reference.setUpperBound(many ? -1 : 1);
		return reference;
	}

	private static EAttribute yaml(Component c) {
		EAttribute attribute = attribute(EcorePackage.eINSTANCE.getEString());
		c.defaultNode().ifPresent(d -> attribute.setDefaultValueLiteral(c.byDefault()));
		return marked("yaml", attribute);
	}

	private static <F extends EStructuralFeature> F marked(String key, F feature) {
		EcoreUtil.setAnnotation(feature, ANNOTATION, key, "true");
		return feature;
	}

	private static void annotate(EStructuralFeature feature, Component c) {
		var said = new LinkedHashMap<String, String>();
		said.put("label", c.label());
		said.put("help", c.help());
		said.put("unit", c.unit());
		said.put("min", c.min() == Double.NEGATIVE_INFINITY ? "" : Component.number(c.min()));
		said.put("max", c.max() == Double.POSITIVE_INFINITY ? "" : Component.number(c.max()));
		said.put("above", c.above() ? "true" : "");
		said.put("advanced", c.advanced() ? "true" : "");
		said.put("enabledIf", c.enabledIf().map(x -> x.parameter() + "=" + String.join("|", x.values())).orElse(""));
		said.put("names", c.names().name().equals("FREE") ? "" : c.names().name());
		said.put("reference", c.reference());
		said.put("required", c.required() ? "true" : "");
		said.put("default", c.byDefault());
		said.forEach((k, v) -> {
			if (!v.isEmpty()) {
				EcoreUtil.setAnnotation(feature, ANNOTATION, k, v);
			}
		});
	}

	/** A default as EMF reads it: it knows no {@code 1e3} for a whole number. */
	private static String literal(ValueType type, YamlNode.Scalar d) {
		return switch (type) {
			case Choice e -> e.constant(d.text()).map(Choice::word).orElse(d.text());
			case ValueType.Whole w -> Long.toString(((Number) d.toTree()).longValue());
			case ValueType.Real r -> Double.toString(((Number) d.toTree()).doubleValue());
			default -> d.text();
		};
	}

	/** A name that no other classifier has. */
	private String free(String name) {
		String free = name;
		for (int i = 2; ePackage.getEClassifier(free) != null; i++) {
			free = name + i;
		}
		return free;
	}

	private static String capital(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}
}
