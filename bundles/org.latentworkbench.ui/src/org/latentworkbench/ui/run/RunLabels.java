package org.latentworkbench.ui.run;

import java.nio.file.Path;

import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.latentworkbench.ui.Icons;
import org.latentworkbench.ui.run.RunColumn.TroubleRow;

/** Words, signs and tool tips of one column of the Runs view. */
final class RunLabels extends ColumnLabelProvider {
	private final RunColumn column;
	private final LocalResourceManager images;

	RunLabels(RunColumn column, LocalResourceManager images) {
		this.column = column;
		this.images = images;
	}

	@Override
	public String getText(Object element) {
		return column.text(element);
	}

	@Override
	public Image getImage(Object element) {
		return switch (column) {
			case RUN -> switch (element) {
				case RunItem run -> image(run.state().icon());
				case RunItem.Step step -> image(step.state().icon());
				case TroubleRow row -> PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
				default -> null;
			};
			case STOP -> StopSign.stands(element) ? image(StopSign.ICON) : null;
			default -> null;
		};
	}

	private Image image(String name) {
		return images.create(Icons.of(name));
	}

	@Override
	public String getToolTipText(Object element) {
		if (column == RunColumn.STOP) {
			return StopSign.stands(element) ? "Stop this run (Delete)" : null;
		}
		return switch (element) {
			case RunItem run -> run.folder().map(Path::toString).orElse(run.study().toString()) + "\n" + run.command();
			case TroubleRow row -> row.trouble().place().map(p -> p + "\n").orElse("") + row.trouble().message();
			case RunItem.Step step when step.cause().isPresent() -> step.cause().get();
			default -> null;
		};
	}
}
