package org.latentworkbench.ui.config;

import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.core.yaml.Fix;
import org.latentworkbench.core.yaml.Problem;

/** One quick fix of the Problems view. It changes the file, and with it an editor that has the file open. */
record MarkerFix(Fix fix) implements IMarkerResolution2 {
	@Override
	public String getLabel() {
		return fix.label();
	}

	@Override
	public String getDescription() {
		return fix.label();
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public void run(IMarker marker) {
		Problem problem = ProblemMarkers.problem(marker);
		IPath path = marker.getResource().getFullPath();
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		try {
			buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
			try {
				ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
				IDocument document = buffer.getDocument();
				if (buffer.isDirty()) {
					// the place was found in the text on disk, and another text may stand there by now
					say("The file is open and has changes that are not saved: save it first, or press Ctrl+1 in the text.");
					return;
				}
				Optional<String> mended = Fixes.mended(document.get(), problem.place(), fix);
				if (mended.isEmpty()) {
					say("The text has changed since the problem was found; look at it again.");
					return;
				}
				ConfigSession.replace(document, mended.get());
				buffer.commit(new NullProgressMonitor(), false);
			} finally {
				buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
			}
		} catch (CoreException e) {
			ILog.of(MarkerFix.class).error(path + ": " + e.getMessage(), e);
		}
	}

	private void say(String why) {
		MessageDialog.openInformation(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), fix.label(), why);
	}
}
