package org.latentworkbench.core.registry;

import java.io.IOException;

/** Where the objects of a contribution come from. Each call may load classes and makes a new object. */
public interface Implementation {
	/** @throws Exception when the class cannot be loaded or made */
	Object create() throws Exception;

	/** The trainer's model reader. @throws Exception as {@link #create()}; also when there is none */
	Object createReader() throws Exception;

	/** The Markdown file {@code help/<id>.md} of its bundle; empty where there is none. Loads no class. */
	default String notes() throws IOException {
		return "";
	}
}
