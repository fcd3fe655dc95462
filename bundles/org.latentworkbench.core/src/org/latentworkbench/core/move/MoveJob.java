package org.latentworkbench.core.move;

import java.util.List;
import java.util.SequencedMap;

/**
 * One run of a multirun.
 *
 * @param number    counts from 1
 * @param words     of the command, each with one value
 * @param overrides the settings that tell jobs apart in MOVE's tables, by key: all words but {@code experiment=} and what MOVE
 *                  does not have, in alphabetical order
 * @param varied    those of several values, in the order of the command
 */
public record MoveJob(int number, List<String> words, SequencedMap<String, String> overrides,
		SequencedMap<String, String> varied) {
	public MoveJob {
		words = List.copyOf(words);
	}
}
