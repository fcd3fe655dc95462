package org.latentworkbench.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.latentworkbench.api.Counts;
import org.latentworkbench.api.Dataset;
import org.latentworkbench.api.InputException;
import org.latentworkbench.api.Modality;

/** Puts datasets that came from different files together into one, matching samples by id, never by position. */
public final class Assembly {
	/** Ids named in a complaint; the rest is counted. */
	private static final int NAMED = 5;

	private Assembly() {
	}

	/** Which samples the assembled dataset has. */
	public enum Samples {
		/** All; every file must have every sample. */
		ALL_REQUIRED,
		/** Those that every file has; others are left out. */
		SHARED,
		/** Those on a list; every file must have them, others are left out. */
		LISTED
	}

	/**
	 * A dataset and where it came from.
	 *
	 * @param source the file, for messages
	 */
	public record Part(String source, Dataset dataset) {
	}

	/**
	 * @param dataset all parts' modalities, in the parts' order
	 * @param notes   what was left out, a sentence each; empty when nothing was
	 */
	public record Assembled(Dataset dataset, List<String> notes) {
	}

	/**
	 * Assembles one dataset. Samples come in the order of the list where there is one, else of the first part.
	 *
	 * @param parts at least one
	 * @param ids   a list of samples; must be there for {@link Samples#LISTED}
	 * @throws InputException when samples are missing, none is left, or two modalities have one name
	 */
	public static Assembled assemble(List<Part> parts, Optional<SampleIds> ids, Samples mode) throws InputException {
		if (parts.isEmpty()) {
			throw new InputException("there are no files to read; at least one continuous or categorical file is expected");
		}
		if (mode == Samples.LISTED && ids.isEmpty()) {
			throw new InputException("samples: listed needs a file of sample ids, and none is given");
		}
		checkNames(parts);
		List<String> chosen = choose(parts, ids, mode);
		var modalities = new ArrayList<Modality>();
		var notes = new ArrayList<String>();
		for (Part part : parts) {
			Map<String, Integer> rows = new HashMap<>();
			List<String> has = part.dataset().samples();
			for (int i = 0; i < has.size(); i++) {
				rows.put(has.get(i), i);
			}
			int[] order = chosen.stream().mapToInt(rows::get).toArray();
			for (Modality m : part.dataset().modalities()) {
				modalities.add(m.rows(order));
			}
			if (has.size() > chosen.size()) {
				notes.add(part.source() + ": left out: " + (has.size() - chosen.size()) + " of " + Counts.of(has.size(), "sample"));
			}
		}
		if (mode == Samples.SHARED && ids.isPresent() && ids.get().ids().size() > chosen.size()) {
			notes.add(ids.get().source() + ": " + (ids.get().ids().size() - chosen.size()) + " of " + ids.get().ids().size()
					+ " listed samples are left out, because not every file has them");
		}
		return new Assembled(new Dataset(chosen, modalities), List.copyOf(notes));
	}

	private static List<String> choose(List<Part> parts, Optional<SampleIds> ids, Samples mode) throws InputException {
		List<String> order = ids.map(SampleIds::ids).orElseGet(() -> parts.get(0).dataset().samples());
		if (mode == Samples.SHARED) {
			var shared = new LinkedHashSet<>(order);
			for (Part part : parts) {
				shared.retainAll(new HashSet<>(part.dataset().samples()));
			}
			if (shared.isEmpty()) {
				throw new InputException("no sample is in all files; the first ids are " + parts.stream()
						.map(p -> named(p.dataset().samples()) + " in " + p.source()).collect(Collectors.joining("; ")));
			}
			return List.copyOf(shared);
		}
		var wanted = new LinkedHashSet<>(order);
		if (mode == Samples.ALL_REQUIRED) {
			parts.forEach(p -> wanted.addAll(p.dataset().samples()));
		}
		var complaints = new ArrayList<String>();
		if (mode == Samples.ALL_REQUIRED) {
			ids.ifPresent(list -> complain(complaints, list.source(), wanted, new HashSet<>(list.ids())));
		}
		for (Part part : parts) {
			complain(complaints, part.source(), wanted, new HashSet<>(part.dataset().samples()));
		}
		if (!complaints.isEmpty()) {
			String advice = mode == Samples.LISTED
					? "Every listed sample must be in every file; mend the list or the files, or set samples: shared."
					: "Every file must have every sample; mend the files, set samples: shared to use those in all files, "
							+ "or samples: listed with a file of ids.";
			throw new InputException(String.join("\n", complaints) + "\n" + advice);
		}
		return List.copyOf(wanted);
	}

	private static void complain(List<String> complaints, String source, Set<String> wanted, Set<String> has) {
		List<String> lacking = wanted.stream().filter(id -> !has.contains(id)).toList();
		if (!lacking.isEmpty()) {
			complaints.add(source + ": " + lacking.size() + " of " + Counts.of(wanted.size(), "sample") + " missing: " + named(lacking));
		}
	}

	private static String named(List<String> ids) {
		return ids.stream().limit(NAMED).collect(Collectors.joining(", "))
				+ (ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "");
	}

	private static void checkNames(List<Part> parts) throws InputException {
		var seen = new HashMap<String, String>();
		for (Part part : parts) {
			for (Modality m : part.dataset().modalities()) {
				String first = seen.putIfAbsent(m.name(), part.source());
				if (first != null) {
					throw new InputException("two modalities are named " + m.name() + ", from " + first + " and " + part.source()
							+ "; rename one of the files");
				}
			}
		}
	}
}
