package org.latentworkbench.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.registry.ContributionInfo.Kind;
import org.latentworkbench.core.registry.Implementation;
import org.latentworkbench.core.registry.InputRole;
import org.latentworkbench.core.registry.OutputRole;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what a {@code plugin.xml} contributes, without a running platform; classes come from a class loader. */
public final class PluginXml {
	private static final String POINTS = "org.latentworkbench.core.";

	private PluginXml() {
	}

	/**
	 * The generators, trainers, analyses and formats of one file, in its order.
	 *
	 * @param file   a {@code plugin.xml}
	 * @param bundle the symbolic name of its bundle
	 * @param loader knows the bundle's classes
	 * @throws IOException when the file cannot be read or is no XML
	 */
	public static List<ContributionInfo> read(Path file, String bundle, ClassLoader loader) throws IOException {
		var found = new ArrayList<ContributionInfo>();
		for (Element extension : children(root(file), "extension")) {
			for (Kind kind : Kind.values()) {
				String point = POINTS + (kind == Kind.ANALYSIS ? "analyses" : kind.word() + "s");
				if (extension.getAttribute("point").equals(point)) {
					for (Element element : children(extension, kind.word())) {
						found.add(contribution(kind, element, bundle, loader, file.resolveSibling("help")));
					}
				}
			}
		}
		return List.copyOf(found);
	}

	private static Element root(Path file) throws IOException {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	private static ContributionInfo contribution(Kind kind, Element element, String bundle, ClassLoader loader, Path help) {
		var inputs = new ArrayList<InputRole>();
		for (Element e : children(element, "input")) {
			inputs.add(new InputRole(e.getAttribute("role"), e.getAttribute("kind"), Boolean.parseBoolean(e.getAttribute("optional")),
					Boolean.parseBoolean(e.getAttribute("multiple")), e.getAttribute("help")));
		}
		var outputs = new ArrayList<OutputRole>();
		for (Element e : children(element, "output")) {
			outputs.add(new OutputRole(e.getAttribute("name"), e.getAttribute("kind"), e.getAttribute("help")));
		}
		List<String> endings = Arrays.stream(element.getAttribute("endings").split(",")).map(e -> e.strip().toLowerCase(Locale.ROOT))
				.filter(e -> !e.isEmpty()).toList();
		return new ContributionInfo(kind, element.getAttribute("id"), element.getAttribute("name"), element.getAttribute("summary"),
				element.getAttribute("reference"), bundle, "0.0.0", inputs, outputs, endings,
				new Classes(loader, element.getAttribute("class"), element.getAttribute("reader"),
						help.resolve(element.getAttribute("id") + ".md")));
	}

	private record Classes(ClassLoader loader, String type, String reader, Path help) implements Implementation {
		@Override
		public Object create() throws ReflectiveOperationException {
			return loader.loadClass(type).getConstructor().newInstance();
		}

		@Override
		public Object createReader() throws ReflectiveOperationException {
			if (reader.isEmpty()) {
				throw new IllegalStateException("its plugin.xml names no reader");
			}
			return loader.loadClass(reader).getConstructor().newInstance();
		}

		@Override
		public String notes() throws IOException {
			return Files.exists(help) ? Files.readString(help) : "";
		}
	}

	private static List<Element> children(Element parent, String name) {
		var result = new ArrayList<Element>();
		for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element e && e.getTagName().equals(name)) {
				result.add(e);
			}
		}
		return result;
	}
}
