package org.latentworkbench.ui.config;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;

/** Whatever is done to a model, recorded: where it fails half-way, nothing of it stays. */
final class ModelChange extends ChangeCommand {
	private final EObject content;
	private final Consumer<EObject> change;

	/** @param content with all that it contains */
	ModelChange(EObject content, Consumer<EObject> change) {
		super(content);
		this.content = content;
		this.change = change;
	}

	@Override
	protected void doExecute() {
		change.accept(content);
	}

	@Override
	public void execute() {
		try {
			super.execute();
		} catch (RuntimeException e) {
			undo();
			throw e;
		}
	}
}
