package org.latentworkbench.ui.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionException;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Registry;

/** The contributions and what their parameters are, looked up once. Safe for many threads. */
final class KnownContributions {
	private final Registry registry;
	private final Map<String, Optional<ParametersType<?>>> types = new ConcurrentHashMap<>();

	private static final class Platform {
		private static final KnownContributions INSTANCE = new KnownContributions(Registry.platform());
	}

	KnownContributions(Registry registry) {
		this.registry = registry;
	}

	/** Those of the running product. */
	static KnownContributions platform() {
		return Platform.INSTANCE;
	}

	Registry registry() {
		return registry;
	}

	/** What a step can use: everything but formats, ordered by id. */
	List<ContributionInfo> usable() {
		return registry.contributions().stream().filter(c -> c.kind() != Kind.FORMAT).toList();
	}

	/** A contribution that a step can use. @param id may be null */
	Optional<ContributionInfo> find(String id) {
		return Optional.ofNullable(id).flatMap(registry::find).filter(c -> c.kind() != Kind.FORMAT);
	}

	/** Its parameters; empty for a broken plug-in, which the log tells. */
	Optional<ParametersType<?>> parameters(ContributionInfo contribution) {
		return types.computeIfAbsent(contribution.id(), id -> {
			try {
				return Optional.of(contribution.parametersType());
			} catch (ContributionException e) {
				ILog.of(KnownContributions.class).error(e.getMessage(), e);
				return Optional.empty();
			}
		});
	}

	/** Its parameters; empty where there is no such contribution. @param id may be null */
	Optional<ParametersType<?>> parameters(String id) {
		return find(id).flatMap(this::parameters);
	}
}
