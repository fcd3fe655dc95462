package org.latentworkbench.core.parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.core.yaml.ProblemsException;
import org.latentworkbench.core.yaml.YamlNode;
import org.latentworkbench.core.yaml.YamlReader;
import org.latentworkbench.core.yaml.YamlText;

/** Values in objects of the classes that {@link ParameterEClasses} makes, and as plain values. */
final class ParameterObjects {
	/** The feature of a map's entries that holds the name. */
	static final String KEY = "key";
	/** The feature of a map's entries that holds the value. */
	static final String VALUE = "value";

	private static final Place NOWHERE = new Place(Path.of("parameters"), 1, 1);

	private ParameterObjects() {
	}

	static Map<String, Object> toTree(EObject object) {
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

	static EObject create(EClass type) {
		EObject object = EcoreUtil.create(type);
		for (EStructuralFeature f : type.getEAllStructuralFeatures()) {
			String byDefault = EcoreUtil.getAnnotation(f, ParameterEClasses.ANNOTATION, "default");
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

	static void fill(EObject object, Map<String, ?> tree) {
		tree.forEach((name, value) -> {
			EStructuralFeature f = Optional.ofNullable(object.eClass().getEStructuralFeature(name))
					.orElseThrow(() -> new IllegalArgumentException(object.eClass().getName() + " has no '" + name + "'"));
			set(object, f, value);
		});
	}

	private static void set(EObject object, EStructuralFeature f, Object value) {
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
	private static Object typed(EStructuralFeature f, Object value) {
		if (f instanceof EReference r) {
			EObject inner = create(r.getEReferenceType());
			fill(inner, (Map<String, ?>) value);
			return inner;
		}
		if (isYaml(f)) {
			return YamlText.flow(YamlNode.of(value, NOWHERE));
		}
		var type = (EDataType) f.getEType();
		return switch (value) {
			case Number n when type.getInstanceClass() == int.class || type.getInstanceClass() == Integer.class ->
					Math.toIntExact(n.longValue());
			case Number n when type.getInstanceClass() == long.class || type.getInstanceClass() == Long.class -> n.longValue();
			case Number n when type.getInstanceClass() == double.class || type.getInstanceClass() == Double.class -> n.doubleValue();
			case String s when type instanceof EEnum e -> Optional.<Object>ofNullable(e.getEEnumLiteralByLiteral(s.replace('-', '_')))
					.orElseThrow(() -> new IllegalArgumentException(f.getName() + " has no choice '" + s + "'"));
			default -> value;
		};
	}

	private static Object plain(EStructuralFeature f, Object value) {
		return switch (value) {
			case EObject o when f instanceof EReference -> toTree(o);
			case Enumerator e -> e.getLiteral();
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
			tree.put((String) entry.eGet(entry.eClass().getEStructuralFeature(KEY)), value instanceof Integer i
					? (Object) i.longValue() : value instanceof Enumerator e ? e.getLiteral() : value);
		}
		return tree;
	}

	private static boolean isMap(EStructuralFeature f) {
		return says(f, "map");
	}

	private static boolean isYaml(EStructuralFeature f) {
		return says(f, "yaml");
	}

	private static boolean isRequired(EStructuralFeature f) {
		return says(f, "required");
	}

	private static boolean says(EStructuralFeature f, String key) {
		return EcoreUtil.getAnnotation(f, ParameterEClasses.ANNOTATION, key) != null;
	}
}
