package org.latentworkbench.ui.explorer;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;
import org.latentworkbench.core.registry.Kinds;
import org.latentworkbench.core.run.RunStore;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.explorer.Node.ArtefactNode;
import org.latentworkbench.ui.explorer.Node.Group;
import org.latentworkbench.ui.explorer.Node.Matter;
import org.latentworkbench.ui.explorer.Node.Notice;
import org.latentworkbench.ui.explorer.Node.Part;
import org.latentworkbench.ui.explorer.Node.RunNode;
import org.latentworkbench.ui.explorer.Node.StepNode;
import org.latentworkbench.ui.explorer.Node.StudyStep;
import org.latentworkbench.ui.study.StudyProjects;

/** Names, what to know about them in a quieter colour, and icons. */
public final class StudyLabels extends LabelProvider implements ICommonLabelProvider, IStyledLabelProvider {
	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
	private StudyContent content;

	@Override
	public void init(ICommonContentExtensionSite site) {
		content = (StudyContent) site.getExtension().getContentProvider();
	}

	@Override
	public StyledString getStyledText(Object element) {
		var text = new StyledString(name(element));
		String note = note(element);
		if (!note.isEmpty()) {
			text.append("  " + note, StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	private String name(Object element) {
		return switch (element) {
			case IProject project -> content.snapshot(project).map(Snapshot::title).orElse(project.getName());
			case IResource resource -> resource.getName();
			case Group group -> switch (group.part()) {
				case CONFIGS -> "Configs";
				case DATASETS -> "Datasets";
				case RESULTS -> "Results";
			};
			case Notice notice -> notice.text().lines().findFirst().orElse("");
			case RunNode run -> run.started().map(Words::time).orElse(run.id());
			case StudyStep step -> step.name();
			case StepNode step -> step.name();
			case ArtefactNode artefact -> artefact.source().name();
			default -> String.valueOf(element);
		};
	}

	private String note(Object element) {
		return switch (element) {
			case IProject project -> content.snapshot(project).map(s -> project(project, s)).orElse("");
			case IFolder folder when SnapshotReader.isDataset(folder) -> "dataset";
			case Group group -> content.snapshot(group.project()).map(s -> count(group.part(), s)).orElse("");
			case RunNode run -> Words.status(run.status());
			case StudyStep step -> step.missing().orElse(step.use());
			case StepNode step when step.missing().isPresent() -> step(step) + ", " + step.missing().get();
			case StepNode step -> step(step);
			case ArtefactNode artefact when artefact.place() == Part.DATASETS ->
					artefact.note() + artefact.source().origin().map(o -> ", step " + o.replaceFirst(" of run .*", "")).orElse("");
			case ArtefactNode artefact -> artefact.note();
			default -> "";
		};
	}

	private static String project(IProject project, Snapshot snapshot) {
		return snapshot.gone() ? "its folder is gone"
				: snapshot.broken() ? "study.yaml has problems"
				: snapshot.title().equals(project.getName()) ? "" : project.getName();
	}

	private static String step(StepNode step) {
		return switch (step.status()) {
			case "DONE" -> Words.seconds(step.seconds());
			default -> Words.status(step.status());
		};
	}

	private static String count(Part part, Snapshot snapshot) {
		int count = switch (part) {
			case CONFIGS -> snapshot.configs().size();
			case DATASETS -> snapshot.files().size() + snapshot.datasets().size();
			case RESULTS -> snapshot.runs().size();
		};
		String what = part == Part.RESULTS ? count == 1 ? " run" : " runs" : "";
		return count == 0 ? part == Part.RESULTS ? "no runs yet" : "none yet" : count + what;
	}

	@Override
	public Image getImage(Object element) {
		return images.create(icon(element));
	}

	private ImageDescriptor icon(Object element) {
		return switch (element) {
			case IProject project -> Icons.of(content.snapshot(project).filter(s -> s.broken() || s.gone()).isPresent() ? "study-problem"
					: "study");
			case IFile file -> Icons.of(SnapshotReader.isYaml(file) ? "config" : content.isData(file) ? "dataset" : "file");
			case IFolder folder -> Icons.of(SnapshotReader.isDataset(folder) ? "dataset" : "folder");
			case Group group -> Icons.of(switch (group.part()) {
				case CONFIGS -> "configs";
				case DATASETS -> "datasets";
				case RESULTS -> "results";
			});
			case Notice notice -> Icons.of(notice.matter() == Matter.READING ? "waiting" : "failed");
			case StudyStep step -> Icons.of(step.missing().isPresent() ? "missing" : "step");
			case RunNode run -> Icons.of(state(run.status()));
			case StepNode step when step.missing().isPresent() -> Icons.of("missing");
			case StepNode step -> Icons.of(state(step.status()));
			case ArtefactNode artefact -> Icons.ofKind(artefact.source().kind());
			default -> Icons.of(Kinds.FILE);
		};
	}

	private static String state(String status) {
		return switch (status) {
			case "DONE" -> "done";
			case "REUSED" -> "reused";
			case "FAILED" -> "failed";
			case RunNodes.RUNNING -> "running";
			case RunStore.INTERRUPTED -> "interrupted";
			case "CANCELLED", "SKIPPED" -> "cancelled";
			default -> "waiting";
		};
	}

	/** For the status line: what there is no room for in the tree. */
	@Override
	public String getDescription(Object element) {
		return switch (element) {
			case IProject project -> content.snapshot(project).flatMap(s -> s.notices().stream().findFirst())
					.map(n -> n.text().lines().findFirst().orElse("")).orElseGet(() -> StudyProjects.folder(project).toString());
			case Notice notice -> notice.text().replaceAll("\\R", "; ");
			case IResource resource -> Optional.ofNullable(resource.getLocation()).map(Object::toString).orElse(resource.getName());
			case RunNode run -> "Run " + run.id() + ", " + switch (run.status()) {
				case RunStore.INTERRUPTED -> "interrupted: its process ended before it did; the next run takes over the steps that were done";
				default -> Words.status(run.status());
			};
			case StudyStep step -> step.missing().orElse(step.name() + " uses " + step.use());
			case StepNode step -> step.name() + " uses " + step.use() + ", " + Words.status(step.status())
					+ change(step).map(change -> ", out of date: " + change).orElse("");
			case ArtefactNode artefact -> Kinds.one(artefact.source().kind()) + " of " + artefact.source().origin().orElse("") + ", "
					+ artefact.note();
			default -> name(element);
		};
	}

	private Optional<String> change(StepNode step) {
		return content.snapshot(step.project()).flatMap(s -> s.change(step.run().getFileName().toString(), step.name()));
	}

	@Override
	public void dispose() {
		images.dispose();
		super.dispose();
	}

	@Override
	public void restoreState(IMemento memento) {
		// labels have no state
	}

	@Override
	public void saveState(IMemento memento) {
		// see restoreState
	}
}
