package org.latentworkbench.ui.viewer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.registry.Registry;

/** The viewers that the installed bundles bring. Immutable; making one loads no contributed class. */
public final class Viewers {
	/** The extension point. */
	public static final String POINT = "org.latentworkbench.ui.viewers";

	private final List<ViewerInfo> viewers;
	private final Registry formats;

	private Viewers(List<ViewerInfo> viewers, Registry formats) {
		this.viewers = viewers;
		this.formats = formats;
	}

	/** What the running platform holds. Broken extensions are left out and logged. */
	public static Viewers platform() {
		IExtensionRegistry registry = Platform.getExtensionRegistry();
		List<ViewerInfo> found = Arrays.stream(registry.getConfigurationElementsFor(POINT))
				.sorted(Comparator.comparing((IConfigurationElement e) -> e.getContributor().getName()))
				.map(Viewers::info).flatMap(Optional::stream)
				// the one that is made for fewer kinds knows more about them
				.sorted(Comparator.comparing(ViewerInfo::further).thenComparingInt(v -> v.kinds().size())).toList();
		return new Viewers(found, Registry.of(registry));
	}

	/** All viewers; of two that show the same, the first one opens. */
	public List<ViewerInfo> all() {
		return viewers;
	}

	public Optional<ViewerInfo> find(String id) {
		return viewers.stream().filter(v -> v.id().equals(id)).findFirst();
	}

	/**
	 * The viewer for an artefact: by its kind, else by its file's ending. Of data that no run made the ending says more: a text is a text
	 * first, though a format may read a table in it.
	 */
	public Optional<ViewerInfo> of(ArtefactSource source) {
		Optional<ViewerInfo> byKind = viewers.stream().filter(v -> v.kinds().contains(source.kind())).findFirst();
		Optional<ViewerInfo> byEnding = viewers.stream().filter(v -> v.takes(source.path().getFileName().toString())).findFirst();
		boolean plain = source.origin().isEmpty() && source.kind().equals(Kinds.DATASET);
		return plain ? byEnding.or(() -> byKind) : byKind.or(() -> byEnding);
	}

	/** All viewers for an artefact, the one that opens first. */
	public List<ViewerInfo> allOf(ArtefactSource source) {
		Optional<ViewerInfo> first = of(source);
		return Stream.concat(first.stream(), viewers.stream().filter(v -> v.shows(source) && !first.get().id().equals(v.id()))).toList();
	}

	/** What a file of a study is: a dataset where a format reads it, else just a file. */
	public ArtefactSource plain(Path file) {
		return ArtefactSource.file(file, isData(file) ? Kinds.DATASET : Kinds.FILE);
	}

	/** Whether a dataset format reads files with this ending. */
	public boolean isData(Path file) {
		try {
			formats.formatInfo(file);
			return !Files.isDirectory(file);
		} catch (InputException e) {
			return false; // no format has this ending
		}
	}

	private static Optional<ViewerInfo> info(IConfigurationElement element) {
		String bundle = element.getContributor().getName();
		String id = element.getAttribute("id");
		if (id == null || element.getAttribute("name") == null || element.getAttribute("class") == null
				|| element.getAttribute("kinds") == null) {
			ILog.of(Viewers.class).warn("a viewer of the bundle " + bundle
					+ " is left out: id, name, class and kinds are needed" + (id == null ? "" : "; its id is " + id));
			return Optional.empty();
		}
		Optional<ImageDescriptor> icon = Optional.ofNullable(element.getAttribute("icon"))
				.flatMap(path -> ResourceLocator.imageDescriptorFromBundle(bundle, path));
		return Optional.of(new ViewerInfo(id, element.getAttribute("name"), words(element.getAttribute("kinds")),
				words(element.getAttribute("endings")), icon, "true".equals(element.getAttribute("further")), bundle + "." + id, () -> element.createExecutableExtension("class")));
	}

	private static Set<String> words(String list) {
		Set<String> words = new LinkedHashSet<>();
		if (list != null) {
			Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).forEach(words::add);
		}
		return words;
	}
}
