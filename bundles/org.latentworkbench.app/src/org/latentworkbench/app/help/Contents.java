package org.latentworkbench.app.help;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;

/**
 * An entry of the guide's contents: what a page of contents says in its links, below the headings that they stand under.
 *
 * @param title what is shown
 * @param path  of the page; empty for a heading
 * @param below what stands under it
 */
public record Contents(String title, String path, List<Contents> below) {
	private static final String README = "README.md";

	/**
	 * The contents that begin with a page; a link to another page of contents takes its entries in. Pages of the same folder that no link
	 * leads to stand at the end.
	 */
	public static List<Contents> of(Guide guide, String start) {
		Set<String> seen = new HashSet<>(Set.of(start));
		List<Contents> contents = guide.page(start).map(page -> read(guide, page, seen)).orElse(List.of());
		String folder = start.substring(0, start.lastIndexOf('/') + 1);
		List<Contents> more = guide.paths().stream().filter(path -> path.startsWith(folder) && seen.add(path))
				.flatMap(path -> guide.page(path).stream()).map(page -> new Contents(page.title(), page.path(), List.of())).toList();
		return more.isEmpty() ? contents : Stream.concat(contents.stream(), Stream.of(new Contents("More", "", more))).toList();
	}

	private static List<Contents> read(Guide guide, Page page, Set<String> seen) {
		List<Contents> roots = new ArrayList<>();
		page.document().accept(new AbstractVisitor() {
			@Override
			public void visit(Heading heading) {
				if (heading.getLevel() > 1) {
					roots.add(new Contents(Page.plain(heading), "", new ArrayList<>()));
				}
			}

			@Override
			public void visit(Link link) {
				String path = Guide.resolve(page.path(), link.getDestination()).replaceFirst("#.*", "");
				guide.page(path).filter(target -> seen.add(path)).ifPresent(target -> {
					List<Contents> below = path.endsWith(README) ? read(guide, target, seen) : List.of();
					List<Contents> place = roots.isEmpty() ? roots : roots.getLast().path.isEmpty() ? roots.getLast().below : roots;
					place.add(new Contents(target.title(), path, below));
				});
			}
		});
		roots.removeIf(entry -> entry.path.isEmpty() && entry.below.isEmpty());
		return roots;
	}
}
