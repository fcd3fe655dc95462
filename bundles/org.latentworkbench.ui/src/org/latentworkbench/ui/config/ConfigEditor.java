package org.latentworkbench.ui.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.latentworkbench.core.model.Study;
import org.latentworkbench.core.yaml.Place;
import org.latentworkbench.ui.Icons;

/** Edits {@code study.yaml} and files of parameters: a form and the YAML text, in step with each other, with one undo history. */
public final class ConfigEditor extends FormEditor implements IPersistableEditor, IEditingDomainProvider {
	/** The editor's id. */
	public static final String ID = "org.latentworkbench.ui.config.editor";
	/** The id of the page with the form. */
	public static final String FORM = "form";
	/** Under this key a control of the form keeps the name that screen readers say. */
	public static final String NAME = "org.latentworkbench.ui.config.name";
	private static final String PAGE = "page";

	private YamlPage yaml;
	private ConfigSession session;
	private LiveCheck check;
	private ConfigOutline outline;
	private FileWatch files;
	private int wanted;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (path(input).isEmpty()) {
			throw new PartInitException("a file is needed, and " + input.getName() + " is none");
		}
		super.init(site, input);
		setPartName(input.getName());
	}

	private static Optional<Path> path(IEditorInput input) {
		return switch (input) {
			case IPathEditorInput p when p.getPath() != null -> Optional.of(p.getPath().toPath());
			case IURIEditorInput u when "file".equals(u.getURI().getScheme()) -> Optional.of(Path.of(u.getURI()));
			default -> Optional.empty();
		};
	}

	@Override
	protected void addPages() {
		yaml = new YamlPage(this);
		try {
			addPage(yaml, getEditorInput());
			setPageText(0, "YAML");
			begin();
			addPage(0, new ConfigFormPage(this));
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
		setTitleImage(yaml.image(Icons.of("config")));
		if (wanted < getPageCount()) {
			setActivePage(wanted);
		}
	}

	private void begin() {
		session = new ConfigSession(yaml.document(), path(getEditorInput()).orElseThrow());
		check = new LiveCheck(this, session, getSite().getShell().getDisplay());
		new ProblemAnnotations(session, yaml::annotations);
		files = new FileWatch(this, yaml.getDocumentProvider(), this::recheck);
		session.onText(check::schedule);
		check.schedule();
	}

	private void recheck() {
		if (yaml.viewer() != null) {
			check.schedule();
		}
	}

	/** The file has another name now, and the page with the text has it already. */
	void moved(IEditorInput input) {
		path(input).ifPresent(to -> {
			setInputWithNotify(input);
			setPartName(input.getName());
			session.moved(yaml.document(), to);
		});
	}

	/** The file is gone: closes the editor, but for one whose text is not saved. */
	void deleted() {
		if (!isDirty()) {
			getSite().getPage().closeEditor(this, false);
		}
	}

	/** The file that is edited. */
	ConfigSession session() {
		return session;
	}

	@Override
	public EditingDomain getEditingDomain() {
		return session.domain();
	}

	/** The file in the workspace; empty for one outside. */
	Optional<IFile> resource() {
		return Optional.ofNullable(ResourceUtil.getFile(getEditorInput()));
	}

	/** The folder of the study that the file belongs to; for a file that belongs to none its own. */
	Path studyFolder() {
		return StudyFiles.folderOf(session.file());
	}

	/** The study that the file is, or that it belongs to; empty where that cannot be read. */
	Optional<Study> study() {
		return session.study().or(() -> StudyFiles.study(studyFolder()));
	}

	/** The steps that the form is about: the selected one, or those that use this file of parameters. */
	List<String> stepsShown() {
		if (ConfigKind.of(session) instanceof ConfigKind.Parameters p) {
			return p.steps();
		}
		return findPage(FORM) instanceof ConfigFormPage form ? form.step().map(List::of).orElse(List.of()) : List.of();
	}

	YamlPage yaml() {
		return yaml;
	}

	/** Shows a place of the text, in the text. */
	void reveal(Place place) {
		setActiveEditor(yaml);
		try {
			int line = yaml.document().getLineOffset(Math.min(place.line(), yaml.document().getNumberOfLines()) - 1);
			yaml.selectAndReveal(Math.min(line + place.column() - 1, yaml.document().getLength()), 0);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Shows what the outline shows in a line, in the page that is open. @param enter whether a person goes on there */
	void show(OutlineNode node, boolean enter) {
		if (enter) {
			getSite().getPage().activate(this);
		}
		if (getActivePageInstance() instanceof ConfigFormPage form) {
			form.show(node.path(), enter);
		} else if (getActiveEditor() == yaml) {
			int length = yaml.document().getLength();
			int start = Math.min(node.word().start(), length);
			yaml.selectAndReveal(start, Math.min(node.word().end(), length) - start);
		}
	}

	/** A person is at a place of the form now. */
	void entered(List<String> path) {
		if (outline != null) {
			outline.follow(() -> outline.tree().nearest(path));
		}
	}

	/** A person is where the text's cursor is. */
	void caretMoved() {
		if (outline != null && getActiveEditor() == yaml) {
			outline.follow(() -> session.broken().isPresent() ? Optional.empty() : outline.tree().at(yaml.viewer().getSelectedRange().x));
		}
	}

	/** Tells the outline where a person is, on the page that is open. */
	void here() {
		if (getActivePageInstance() instanceof ConfigFormPage form) {
			form.place().ifPresent(this::entered);
		} else {
			caretMoved();
		}
	}

	/** Turns to the page with the text. */
	public void showYaml() {
		setActiveEditor(yaml);
	}

	/** Offers what may stand at the cursor of the text; where that is one thing, it is taken. */
	public void complete() {
		yaml.operate(ISourceViewer.CONTENTASSIST_PROPOSALS);
	}

	/** The text's viewer, for tests and actions. */
	public ISourceViewer sourceViewer() {
		return yaml.viewer();
	}

	/** Writes what was typed in the form and not yet taken over. */
	void flush() {
		if (findPage(FORM) instanceof ConfigFormPage form) {
			form.flush();
		}
	}

	@Override
	protected void pageChange(int newPageIndex) {
		flush();
		super.pageChange(newPageIndex);
		here();
	}

	@Override
	public boolean isDirty() {
		return yaml != null && yaml.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		flush();
		yaml.doSave(monitor);
	}

	@Override
	public void doSaveAs() {
		// see isSaveAsAllowed: a study's file has its name
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putInteger(PAGE, getActivePage());
	}

	@Override
	public void restoreState(IMemento memento) {
		Integer page = memento.getInteger(PAGE);
		wanted = page == null ? 0 : Math.max(0, page);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			if (outline == null || outline.isGone()) {
				outline = new ConfigOutline(this);
			}
			return adapter.cast(outline);
		}
		if (adapter == AbstractTextEditor.class) {
			return adapter.cast(yaml); // which asks about changes from outside when this editor is activated
		}
		if (adapter == IGotoMarker.class) {
			return adapter.cast((IGotoMarker) marker -> {
				setActiveEditor((IEditorPart) yaml);
				yaml.getAdapter(IGotoMarker.class).gotoMarker(marker);
			});
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		if (files != null) {
			files.dispose();
		}
		if (check != null) {
			check.cancel();
		}
		if (session != null) {
			session.dispose();
		}
		super.dispose();
	}
}
