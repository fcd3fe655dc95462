package org.latentworkbench.core.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
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
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;

/**
 * A dynamic EMF package made from a parameters record, so that editors get adapters, validation and undo for parameters of contributions that
 * nobody knew when the editor was written.
 * <table>
 * <caption>What becomes what</caption>
 * <tr><td>truth, number, text</td><td>an attribute; a range makes a data type of its own, which EMF's Diagnostician checks</td></tr>
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
	 * The source of the annotations on features. Keys: {@code label}, {@code help}, {@code unit}, {@code min}, {@code max}, {@code above},
	 * {@code advanced}, {@code enabledIf}, {@code names}, {@code reference}, {@code required}, {@code default} (YAML) and {@code yaml} (the attribute
	 * holds YAML text); what says nothing is left out.
	 */
	public static final String ANNOTATION = "org.latentworkbench/parameter";

	private static final String KEY = "key";
	private static final String VALUE = "value";
	private static final EcoreFactory ECORE = EcoreFactory.eINSTANCE;
	private static final Place NOWHERE = new Place(java.nio.file.Path.of("parameters"), 1, 1);

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
		return create(root);
	}

	/**
	 * A new object with values.
	 *
	 * @param tree as {@link ParametersType#toTree} makes it; names that are not there keep their defaults
	 * @throws IllegalArgumentException when a name or value does not fit
	 */
	public EObject create(Map<String, ?> tree) {
		EObject object = create();
		fill(object, tree);
		return object;
	}

	/** An object's values as plain values, to be bound with {@link ParametersType#bindTree}. What is unset and has no default is left out. */
	public Map<String, Object> toTree(EObject object) {
		var tree = new LinkedHashMap<String, Object>();
		for (EStructuralFeature f : object.eClass().getEAllStructuralFeatures()) {
			Object value = object.eGet(f);
			if (f.isMany()) {
				tree.put(f.getName(), isMap(f) ? mapTree((List<?>) value) : ((List<?>) value).stream().map(v -> plain(f, v)).toList());
			} else if (value != null && (object.eIsSet(f) || !isRequired(f))) {
				tree.put(f.getName(), plain(f, value));
			}
		}
		return tree;
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
			case MapOf m when isSimple(m.of()) && !optional -> reference(entry(c, m.of()), true);
			case ValueType t when isSimple(t) -> attribute(dataType(c, t, optional));
			default -> yaml(c);
		};
		feature.setName(c.name());
		feature.setUnsettable(optional);
		feature.setLowerBound(c.required() || type instanceof Nested && !optional ? 1 : 0);
		boolean literal = feature instanceof EAttribute && !feature.isMany() && isSimple(type);
		c.defaultNode().filter(d -> literal && d instanceof YamlNode.Scalar).ifPresent(d -> feature.setDefaultValueLiteral(literal(type, (YamlNode.Scalar) d)));
		annotate(feature, c);
		return feature;
	}

	private static boolean isSimple(ValueType type) {
		return type instanceof ValueType.Truth || type instanceof ValueType.Whole || type instanceof ValueType.Real || type instanceof ValueType.Text
				|| type instanceof Choice;
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
		key.setName(KEY);
		key.setLowerBound(1);
		EAttribute of = attribute(dataType(c, value, true));
		of.setName(VALUE);
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
		EcoreUtil.setAnnotation(attribute, ANNOTATION, "yaml", "true");
		c.defaultNode().ifPresent(d -> attribute.setDefaultValueLiteral(c.byDefault()));
		return attribute;
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

	private EObject create(EClass type) {
		EObject object = EcoreUtil.create(type);
		for (EStructuralFeature f : type.getEAllStructuralFeatures()) {
			String byDefault = EcoreUtil.getAnnotation(f, ANNOTATION, "default");
			if (f instanceof EReference r && !f.isMany() && !f.isUnsettable()) {
				object.eSet(f, create(r.getEReferenceType()));
			}
			if (byDefault != null && (f.isMany() || f instanceof EReference)) {
				try {
					set(object, f, YamlReader.value(byDefault, NOWHERE).toTree());
				} catch (ProblemsException e) {
					throw new IllegalArgumentException("the default of " + f.getName() + " is no YAML: " + byDefault, e);
				}
			}
		}
		return object;
	}

	private void fill(EObject object, Map<String, ?> tree) {
		tree.forEach((name, value) -> {
			EStructuralFeature f = Optional.ofNullable(object.eClass().getEStructuralFeature(name))
					.orElseThrow(() -> new IllegalArgumentException(object.eClass().getName() + " has no '" + name + "'"));
			set(object, f, value);
		});
	}

	private void set(EObject object, EStructuralFeature f, Object value) {
		if (value == null) {
			object.eUnset(f);
		} else if (isMap(f)) {
			var entries = new ArrayList<EObject>();
			((Map<?, ?>) value).forEach((k, v) -> {
				EObject entry = EcoreUtil.create((EClass) f.getEType());
				entry.eSet(entry.eClass().getEStructuralFeature(KEY), k);
				EStructuralFeature of = entry.eClass().getEStructuralFeature(VALUE);
				entry.eSet(of, typed(of, v));
				entries.add(entry);
			});
			replace(object, f, entries);
		} else if (f.isMany()) {
			List<?> all = value instanceof List<?> l ? l : List.of(value);
			replace(object, f, all.stream().map(v -> typed(f, v)).toList());
		} else {
			object.eSet(f, typed(f, value));
		}
	}

	@SuppressWarnings("unchecked")
	private static void replace(EObject object, EStructuralFeature f, List<?> values) {
		var list = (EList<Object>) object.eGet(f);
		list.clear();
		list.addAll(values);
	}

	@SuppressWarnings("unchecked")
	private Object typed(EStructuralFeature f, Object value) {
		if (f instanceof EReference r) {
			EObject inner = create(r.getEReferenceType());
			fill(inner, (Map<String, ?>) value);
			return inner;
		}
		if (isYaml(f)) {
			return PlainTrees.yaml(value);
		}
		var type = (EDataType) f.getEType();
		return switch (value) {
			case Number n when type.getInstanceClass() == int.class || type.getInstanceClass() == Integer.class -> Math.toIntExact(n.longValue());
			case Number n when type.getInstanceClass() == long.class || type.getInstanceClass() == Long.class -> n.longValue();
			case Number n when type.getInstanceClass() == double.class || type.getInstanceClass() == Double.class -> n.doubleValue();
			case String s when type instanceof EEnum e -> Optional.<Object>ofNullable(e.getEEnumLiteralByLiteral(s.replace('-', '_')))
					.orElseThrow(() -> new IllegalArgumentException(f.getName() + " has no choice '" + s + "'"));
			default -> value;
		};
	}

	private Object plain(EStructuralFeature f, Object value) {
		return switch (value) {
			case EObject o when f instanceof EReference -> toTree(o);
			case org.eclipse.emf.common.util.Enumerator e -> e.getLiteral();
			case Integer i -> i.longValue();
			case String s when isYaml(f) -> {
				try {
					yield YamlReader.value(s, NOWHERE).toTree();
				} catch (ProblemsException e) {
					yield s; // binding says what is wrong with it
				}
			}
			default -> value;
		};
	}

	private static Map<String, Object> mapTree(List<?> entries) {
		var tree = new LinkedHashMap<String, Object>();
		for (Object o : entries) {
			var entry = (EObject) o;
			Object value = entry.eGet(entry.eClass().getEStructuralFeature(VALUE));
			tree.put((String) entry.eGet(entry.eClass().getEStructuralFeature(KEY)), value instanceof Integer i ? (Object) i.longValue()
					: value instanceof org.eclipse.emf.common.util.Enumerator e ? e.getLiteral() : value);
		}
		return tree;
	}

	private static boolean isMap(EStructuralFeature f) {
		return f instanceof EReference r && r.isMany() && r.getEReferenceType().getEStructuralFeature(KEY) != null
				&& r.getEReferenceType().getName().endsWith("Entry") && r.getEReferenceType().getEStructuralFeatures().size() == 2
				&& EcoreUtil.getAnnotation(r.getEReferenceType().getEStructuralFeature(KEY), ANNOTATION, "label") == null;
	}

	private static boolean isYaml(EStructuralFeature f) {
		return EcoreUtil.getAnnotation(f, ANNOTATION, "yaml") != null;
	}

	private static boolean isRequired(EStructuralFeature f) {
		return EcoreUtil.getAnnotation(f, ANNOTATION, "required") != null;
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
