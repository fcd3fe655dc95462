package org.latentworkbench.core.registry;

import java.util.List;
import java.util.Set;

/** The kinds of artefacts, and which one serves where. */
public final class Kinds {
	public static final String DATASET = "dataset";
	public static final String TABLE = "table";
	public static final String MATRIX = "matrix";
	public static final String EMBEDDING = "embedding";
	public static final String IMAGES = "images";
	public static final String CURVE = "curve";
	public static final String MODEL = "model";
	public static final String ASSOCIATIONS = "associations";
	public static final String FIGURE = "figure";
	public static final String REPORT = "report";
	public static final String FILE = "file";

	/** All kinds that a contribution may declare. */
	public static final List<String> ALL = List.of(DATASET, TABLE, MATRIX, EMBEDDING, IMAGES, CURVE, MODEL, ASSOCIATIONS,
			FIGURE, REPORT, FILE);

	private static final Set<String> TABLES = Set.of(TABLE, EMBEDDING, CURVE, ASSOCIATIONS);

	private Kinds() {
	}

	/** The kind with its article, for messages: {@code a dataset}, {@code an embedding}, {@code associations}. */
	public static String one(String kind) {
		return switch (kind) {
			case IMAGES, ASSOCIATIONS -> kind;
			case EMBEDDING -> "an " + kind;
			default -> "a " + kind;
		};
	}

	/**
	 * Whether an artefact of a kind may be bound to a role: the same kind; any table where a table is wanted; anything
	 * where a file is.
	 */
	public static boolean fits(String role, String artefact) {
		return role.equals(artefact) || role.equals(TABLE) && TABLES.contains(artefact) || role.equals(FILE);
	}
}
