package org.latentworkbench.core.registry;

/** Where the objects of a contribution come from. Each call may load classes and makes a new object. */
public interface Implementation {
	/** @throws Exception when the class cannot be loaded or made */
	Object create() throws Exception;

	/** The trainer's model reader. @throws Exception as {@link #create()}; also when there is none */
	Object createReader() throws Exception;
}
