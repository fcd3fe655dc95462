package org.latentworkbench.ui.figure;

/** Takes the left button and the Enter key in a figure before panning and selecting do. For the window's thread alone. */
public interface PointerTool {
	/** A button goes down. @return whether this takes all that follows until the button goes up */
	boolean begins(Spot spot);

	/** The hand moves with the button held down. @param spot in the same panel, or outside it */
	void drags(Spot spot);

	/** The button goes up. @param spot in the same panel, or outside it; @param clicked whether the hand did not move */
	void ends(Spot spot, boolean clicked);

	/** The hand moves with no button held down. */
	default void hovers(Spot spot) {
	}

	/** A key that ends what is being drawn. @param escape Esc rather than Enter; @return whether there was anything to do */
	default boolean key(boolean escape) {
		return false;
	}
}
