package org.latentworkbench.ui.config;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IEditorAssociationOverride;
import org.eclipse.ui.ide.ResourceUtil;
import org.latentworkbench.core.study.StudyFile;
import org.latentworkbench.ui.study.StudyProjects;

/** Opens a study's file and its files of parameters with the config editor; other YAML stays with the text editor. */
public final class ConfigAssociation implements IEditorAssociationOverride {
	/** Whether a file is one of a study that the config editor is for. */
	static boolean isConfig(IFile file) {
		if (file == null || !StudyProjects.isStudy(file.getProject())) {
			return false;
		}
		String path = file.getProjectRelativePath().toString();
		return path.equals(StudyFile.NAME) || path.startsWith(StudyFiles.CONFIG + "/") && StudyFiles.isYaml(file.getName());
	}

	private static IEditorDescriptor ours() {
		return PlatformUI.getWorkbench().getEditorRegistry().findEditor(ConfigEditor.ID);
	}

	@Override
	public IEditorDescriptor overrideDefaultEditor(IEditorInput input, IContentType type, IEditorDescriptor descriptor) {
		return isConfig(ResourceUtil.getFile(input)) ? ours() : descriptor;
	}

	@Override
	public IEditorDescriptor overrideDefaultEditor(String fileName, IContentType type, IEditorDescriptor descriptor) {
		return descriptor;
	}

	@Override
	public IEditorDescriptor[] overrideEditors(IEditorInput input, IContentType type, IEditorDescriptor[] descriptors) {
		if (!isConfig(ResourceUtil.getFile(input)) || Arrays.asList(descriptors).contains(ours())) {
			return descriptors;
		}
		return Stream.concat(Stream.of(ours()), Arrays.stream(descriptors)).toArray(IEditorDescriptor[]::new);
	}

	@Override
	public IEditorDescriptor[] overrideEditors(String fileName, IContentType type, IEditorDescriptor[] descriptors) {
		return descriptors;
	}
}
