package org.latentworkbench.ui.explorer.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Facts as the Properties view takes them; they are read, not changed. */
final class FactSource implements IPropertySource {
	private final Map<String, Fact> facts = new LinkedHashMap<>();

	FactSource(List<Fact> facts) {
		facts.forEach(fact -> this.facts.put(fact.group() + "/" + fact.name(), fact));
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return facts.entrySet().stream().map(entry -> {
			var descriptor = new PropertyDescriptor(entry.getKey(), entry.getValue().name());
			descriptor.setCategory(entry.getValue().group());
			return descriptor;
		}).toArray(IPropertyDescriptor[]::new);
	}

	@Override
	public Object getPropertyValue(Object id) {
		return facts.get(id).value();
	}

	@Override
	public Object getEditableValue() {
		return null; // as the interface has it: there is nothing to edit
	}

	@Override
	public boolean isPropertySet(Object id) {
		return true;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// nothing can be set
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		// nothing can be set
	}
}
