package org.latentworkbench.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says everything there is to say about one parameter, on the component of a parameters record. The form in the workbench,
 * the YAML binding, {@code latent describe}, the command line's overrides and the reference page are made from it.
 * <p>
 * Types that bind: {@code boolean}, {@code int}, {@code long}, {@code double}, {@code String}, enums (written in lower case),
 * {@code Optional<T>} of these, {@code List<T>}, {@code Map<String, T>} and nested parameter records.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
	/** One or two sentences: what it does and how to choose it. */
	String help();

	/** The name on the form; made from the component's name where empty. */
	String label() default "";

	/** The default as YAML text, for instance {@code "[64]"}. Empty: required, unless the type is Optional, a list or a map. */
	String byDefault() default "";

	/** The smallest value allowed (for lists and maps: of every element). */
	double min() default Double.NEGATIVE_INFINITY;

	/** The largest value allowed. */
	double max() default Double.POSITIVE_INFINITY;

	/** Whether {@link #min()} itself is out of range. */
	boolean above() default false;

	/** The unit, for instance {@code "mm"}; empty for pure numbers. */
	String unit() default "";

	/** Folded away on the form until asked for. */
	boolean advanced() default false;

	/** {@code "other=value"}: counts only while another parameter has this value. */
	String enabledIf() default "";

	/** What the words stand for, so that a picker can offer them. */
	Names names() default Names.FREE;

	/** Where to read more: authors, year, title or DOI. */
	String reference() default "";

	/** What a text parameter names. */
	enum Names {
		FREE, MODALITY, FEATURE, SAMPLE
	}
}
