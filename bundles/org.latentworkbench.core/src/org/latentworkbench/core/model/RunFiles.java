package org.latentworkbench.core.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.latentworkbench.api.InputException;

/**
 * Run records in files: {@code run.json}. Keys are the model's names in the model's order, what is not set is left
 * out, so the same record gives the same bytes. A step's parameters and facts stand in it as JSON, not as text in JSON.
 * Keys that a later version added are passed over.
 */
public final class RunFiles {
	/** What the ids of sweeps begin with. */
	public static final String SWEEP = "sweep-";
	/** The name of a sweep's one step, and of what it uses. */
	public static final String SWEEP_STEP = "sweep";
	/** Raised when old readers can no longer read what is written. */
	private static final int FORMAT = 1;
	private static final String FORMAT_KEY = "format";
	/** What holds JSON as text. */
	private static final Set<EStructuralFeature> JSON_TEXTS = Set.of(ModelPackage.Literals.STEP_RUN__PARAMETERS, ModelPackage.Literals.STEP_RUN__FACTS);
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private RunFiles() {
	}

	/** Whether a record is that of a sweep: of several runs of a study, not of its steps. */
	public static boolean isSweep(Run run) {
		return run.getId().startsWith(SWEEP);
	}

	/** Whether a step is what a sweep's record has instead of steps: it uses no contribution. */
	public static boolean isSweep(StepRun step) {
		return SWEEP_STEP.equals(step.getUse());
	}

	/**
	 * Writes a record so that a reader sees the old file or the new one, never half of it, also when the machine stops: a
	 * file beside it is written, forced to disk and renamed.
	 *
	 * @throws IOException              when the folder cannot be written; the old file is as it was
	 * @throws IllegalArgumentException when a step's parameters or facts are no JSON
	 */
	public static void write(Run run, Path runJson) throws IOException {
		byte[] bytes = (toJson(run) + "\n").getBytes(StandardCharsets.UTF_8);
		Path folder = runJson.toAbsolutePath().getParent();
		Path temporary = Files.createTempFile(folder, ".run", ".json");
		try {
			try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
				var buffer = ByteBuffer.wrap(bytes);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			readableLikeItsFolder(temporary, folder);
			replace(temporary, runJson);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(folder);
	}

	/**
	 * Reads a record.
	 *
	 * @throws InputException when it is no run record, is damaged, or was written by a later version that this one cannot read
	 * @throws IOException    when it cannot be read
	 */
	public static Run read(Path runJson) throws IOException, InputException {
		String text;
		try {
			text = Files.readString(runJson);
		} catch (NoSuchFileException e) {
			throw new InputException(runJson + ": there is no run record here; expected a run's folder with a run.json", e);
		} catch (CharacterCodingException e) {
			throw damaged(runJson, "it is not UTF-8", e);
		}
		try {
			if (!(JsonParser.parseString(text) instanceof JsonObject object)) {
				throw damaged(runJson, "a JSON object is expected", null);
			}
			int format = object.has(FORMAT_KEY) ? object.get(FORMAT_KEY).getAsInt() : FORMAT;
			if (format > FORMAT) {
				throw new InputException(runJson + ": has format " + format + "; this version reads up to " + FORMAT
						+ ". Use a newer version");
			}
			var run = (Run) object(object, ModelPackage.Literals.RUN);
			RecordCheck.fault(run).ifPresent(fault -> {
				throw new JsonParseException(fault);
			});
			return run;
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
			throw damaged(runJson, e.getMessage(), e);
		}
	}

	/** The record as JSON text, as it stands in the file. */
	public static String toJson(Run run) {
		var object = new JsonObject();
		object.addProperty(FORMAT_KEY, FORMAT);
		json(run).entrySet().forEach(e -> object.add(e.getKey(), e.getValue()));
		return JSON.toJson(object);
	}

	private static JsonObject json(EObject from) {
		var object = new JsonObject();
		for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
			if (from.eIsSet(feature)) {
				object.add(feature.getName(), json(feature, from.eGet(feature)));
			} else if (feature instanceof EAttribute a && a.getEAttributeType().getInstanceClass().isPrimitive()) {
				object.add(feature.getName(), json(feature, from.eGet(feature)));
			}
		}
		return object;
	}

	private static JsonElement json(EStructuralFeature feature, Object value) {
		if (JSON_TEXTS.contains(feature)) {
			try {
				return JsonParser.parseString((String) value);
			} catch (JsonParseException e) {
				throw new IllegalArgumentException("a step's " + feature.getName() + " are no JSON: " + value, e);
			}
		}
		return switch (value) {
			case List<?> list -> {
				var array = new JsonArray();
				list.forEach(v -> array.add(json(feature, v)));
				yield array;
			}
			case EObject o -> json(o);
			case Double d when d == Math.rint(d) && Math.abs(d) < 1e15 ->
					new JsonPrimitive(BigDecimal.valueOf(d).stripTrailingZeros().toBigInteger());
			case Number n -> new JsonPrimitive(n);
			default -> new JsonPrimitive(value.toString());
		};
	}

	private static EObject object(JsonObject from, EClass type) {
		EObject object = EcoreUtil.create(type);
		for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
			JsonElement value = from.get(feature.getName());
			if (value == null || value.isJsonNull()) {
				continue;
			}
			if (feature.isMany()) {
				@SuppressWarnings("unchecked")
				var list = (EList<Object>) object.eGet(feature);
				value.getAsJsonArray().forEach(v -> list.add(value(feature, v)));
			} else {
				object.eSet(feature, value(feature, value));
			}
		}
		return object;
	}

	private static Object value(EStructuralFeature feature, JsonElement value) {
		if (JSON_TEXTS.contains(feature)) {
			return new GsonBuilder().disableHtmlEscaping().serializeNulls().create().toJson(value);
		}
		return feature instanceof EReference r ? object(value.getAsJsonObject(), r.getEReferenceType())
				: EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), value.getAsString());
	}

	private static void replace(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			// some network file systems: the next best
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Temporary files are for their owner alone; a record may be read by whoever may read the folder. */
	private static void readableLikeItsFolder(Path file, Path folder) throws IOException {
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			var allowed = Files.getPosixFilePermissions(folder);
			allowed.removeIf(p -> p.name().endsWith("_EXECUTE"));
			Files.setPosixFilePermissions(file, allowed);
		}
	}

	/** Forces the rename itself to disk, where the platform can do that to folders. */
	private static void forceFolder(Path folder) {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows opens no folders; the file itself is forced already
		}
	}

	private static InputException damaged(Path file, String why, Throwable cause) {
		return new InputException(file + ": is not a run record that can be read: " + why, cause);
	}
}
