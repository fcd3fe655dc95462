package org.latentworkbench.ui.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;

/** Says what is wrong at a place, else what the word there means. */
final class YamlHover implements ITextHover {
	private static final int WIDTH = 90;

	private final ISourceViewer viewer;
	private final Supplier<ConfigSession> session;

	YamlHover(ISourceViewer viewer, Supplier<ConfigSession> session) {
		this.viewer = viewer;
		this.session = session;
	}

	@Override
	public String getHoverInfo(ITextViewer on, IRegion region) {
		List<String> lines = new ArrayList<>();
		for (ProblemAnnotation a : at(viewer, region.getOffset())) {
			lines.add(a.getText() + (a.isQuickFixable() ? "\n(Ctrl+1 mends it)" : ""));
		}
		describe(region).ifPresent(lines::add);
		return lines.isEmpty() ? null : Lines.wrapLines(String.join("\n\n", lines), WIDTH);
	}

	private Optional<String> describe(IRegion region) {
		ConfigSession file = session.get();
		YamlScan scan = YamlScan.of(file.document().get(), region.getOffset() + region.getLength());
		return Descriptions.of(scan, ConfigKind.of(file), KnownContributions.platform());
	}

	@Override
	public IRegion getHoverRegion(ITextViewer on, int offset) {
		return YamlTokens.of(on.getDocument().get()).stream().filter(t -> t.start() <= offset && offset <= t.start() + t.length())
				.filter(t -> t.kind() != YamlTokens.Kind.COMMENT && t.kind() != YamlTokens.Kind.SIGN)
				.<IRegion>map(t -> new Region(t.start(), t.length())).findFirst().orElseGet(() -> new Region(offset, 0));
	}

	/** The problems at a place of the text. */
	static List<ProblemAnnotation> at(ISourceViewer viewer, int offset) {
		List<ProblemAnnotation> found = new ArrayList<>();
		if (viewer.getAnnotationModel() != null) {
			for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
				if (all.next() instanceof ProblemAnnotation a) {
					Position p = viewer.getAnnotationModel().getPosition(a);
					if (p != null && p.getOffset() <= offset && offset <= p.getOffset() + p.getLength()) {
						found.add(a);
					}
				}
			}
		}
		return found;
	}
}
