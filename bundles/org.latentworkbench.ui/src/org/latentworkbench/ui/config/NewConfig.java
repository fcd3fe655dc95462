package org.latentworkbench.ui.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.latentworkbench.api.InputException;
import org.latentworkbench.core.model.Step;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.parameters.ParametersType;
import org.latentworkbench.core.registry.ContributionInfo;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.core.yaml.YamlText;

/** Makes a file of parameters or a step, and opens it. */
final class NewConfig {
	private final IWorkbenchPage page;
	private final IProject study;
	private final ContributionInfo contribution;
	private final ParametersType<?> type;
	/** Whether every parameter is written, those with a default as comments. */
	private final boolean all;

	NewConfig(IWorkbenchPage page, IProject study, ContributionInfo contribution, ParametersType<?> type, boolean all) {
		this.page = page;
		this.study = study;
		this.contribution = contribution;
		this.type = type;
		this.all = all;
	}

	/** The file in the study's folder {@code config}. @param name with or without its ending */
	static IFile file(IProject study, String name) {
		return study.getFile(IPath.fromPortableString(StudyFiles.CONFIG).append(StudyFiles.isYaml(name) ? name : name + ".yaml"));
	}

	/** Makes {@code config/NAME.yaml}. @throws CoreException when it cannot be written */
	void file(String name) throws CoreException {
		IFile file = file(study, name);
		folders((IFolder) file.getParent());
		file.create(ConfigText.file(contribution, type, all).getBytes(StandardCharsets.UTF_8), IResource.NONE, new NullProgressMonitor());
		IDE.openEditor(page, file, ConfigEditor.ID);
	}

	private static void folders(IFolder folder) throws CoreException {
		if (!folder.exists()) {
			if (folder.getParent() instanceof IFolder above) {
				folders(above);
			}
			folder.create(IResource.NONE, true, new NullProgressMonitor());
		}
	}

	/**
	 * Adds a step to the study, in its editor and not yet saved.
	 *
	 * @throws InputException when the study's file cannot be changed, because it is no YAML
	 */
	void step(String name) throws InputException, PartInitException {
		ConfigEditor editor = (ConfigEditor) IDE.openEditor(page, study.getFile(StudyFile.NAME), ConfigEditor.ID);
		ConfigSession session = editor.session();
		session.edit(content -> {
			String made = Steps.add((Study) content, contribution, KnownContributions.platform());
			Steps.find((Study) content, made).orElseThrow().setName(name);
		}, text -> written(session, name, text));
		OutlineTree.of(session.document().get(), session.tree().orElseThrow()).nearest(List.of("steps", name))
				.ifPresent(step -> editor.show(step, false));
	}

	/** The text with the new step in lines of its own; as it is where the steps stand in braces. */
	private String written(ConfigSession session, String name, String text) {
		Step step = session.study().flatMap(s -> Steps.find(s, name)).orElseThrow();
		int line = text.lastIndexOf("\n", Math.max(0, text.indexOf("{ use: " + contribution.id(), text.lastIndexOf(YamlText.word(name)
				+ ": {")))) + 1;
		String before = text.substring(line).lines().findFirst().orElse("");
		String indent = before.substring(0, before.length() - before.stripLeading().length());
		if (!before.startsWith(indent + YamlText.word(name) + ": { use:")) {
			return text;
		}
		String in = step.getInputs().isEmpty() ? "" : step.getInputs().stream().map(i -> i.getRole() + ": " + (i.getTargets().size() == 1
				? YamlText.word(i.getTargets().get(0)) : i.getTargets().stream().map(YamlText::word).collect(Collectors.joining(", ", "[", "]"))))
				.collect(Collectors.joining(", ", "{ ", " }"));
		String block = ConfigText.step(YamlText.word(name), contribution, type, in, all, indent);
		String gap = all && line > 0 && !text.substring(0, line).endsWith("\n\n") ? "\n" : "";
		int end = line + before.length();
		return text.substring(0, line) + gap + block.stripTrailing() + text.substring(end);
	}
}
