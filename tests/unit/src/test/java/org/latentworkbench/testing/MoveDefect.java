package org.latentworkbench.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that shows one of MOVE's numbered defects; {@link MoveDefectsTest} lists them and sees that none is without a test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MoveDefect {
	/** The defects' numbers, 1 to 14. */
	int[] value();

	/** Which of the two modes the test shows; what is shown in one mode only needs another test for the other. */
	Mode mode() default Mode.BOTH;

	/** MOVE's way, the right one, or both. */
	enum Mode {
		MOVE, STRICT, BOTH
	}
}
