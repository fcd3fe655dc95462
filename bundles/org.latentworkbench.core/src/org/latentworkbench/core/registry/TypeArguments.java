package org.latentworkbench.core.registry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

import org.latentworkbench.api.Contribution;

/** Finds the parameters record in {@code class X implements Analysis<P>}, also through superclasses. */
final class TypeArguments {
	private TypeArguments() {
	}

	/** @throws IllegalArgumentException when the class does not say which record it takes */
	static Class<? extends Record> parameters(Class<?> contribution) {
		Type found = find(contribution, Map.of());
		if (found instanceof Class<?> c && c.isRecord()) {
			return c.asSubclass(Record.class);
		}
		throw new IllegalArgumentException(contribution.getName()
				+ " does not say which record its parameters are; expected for instance "
				+ "'implements Analysis<MyParameters>' with a record MyParameters");
	}

	/** What {@code P} of {@link Contribution} stands for; null where the type is no contribution or leaves it open. */
	private static Type find(Type type, Map<TypeVariable<?>, Type> bound) {
		Class<?> raw;
		Map<TypeVariable<?>, Type> here = new HashMap<>(bound);
		switch (type) {
			case Class<?> c -> raw = c;
			case ParameterizedType p -> {
				raw = (Class<?>) p.getRawType();
				for (int i = 0; i < raw.getTypeParameters().length; i++) {
					Type argument = p.getActualTypeArguments()[i];
					here.put(raw.getTypeParameters()[i], argument instanceof TypeVariable<?> v ? bound.get(v) : argument);
				}
			}
			case null, default -> {
				return null;
			}
		}
		if (raw == Contribution.class) {
			return here.get(Contribution.class.getTypeParameters()[0]);
		}
		for (Type i : raw.getGenericInterfaces()) {
			Type found = find(i, here);
			if (found != null) {
				return found;
			}
		}
		return find(raw.getGenericSuperclass(), here);
	}
}
