package org.latentworkbench.core.move;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.latentworkbench.core.sweep.ValueList;
import org.latentworkbench.core.yaml.ProblemsException;

/**
 * The values of a word of a multirun in Hydra's grammar: {@code 10,20}, {@code choice(a,b)}, {@code range(1,10)} and
 * {@code range(0,1,0.25)}, whose end is left out. Brackets and quotes hold a value together.
 */
final class Choices {
	private static final Pattern CALL = Pattern.compile("([a-z]+)\\((.*)\\)");
	private static final List<String> OTHERS = List.of("interval", "glob", "sort", "shuffle", "tag");
	private static final int MOST = 10_000;

	private Choices() {
	}

	/**
	 * The values, as text; one for a word that is no sweep.
	 *
	 * @param typed the whole word
	 * @throws ProblemsException for a value that is missing, or a function that is not understood
	 */
	static List<String> of(String typed) throws ProblemsException {
		int equals = typed.indexOf('=');
		if (typed.startsWith("~") || equals < 0) {
			return List.of();
		}
		String text = typed.substring(equals + 1).strip();
		Matcher call = CALL.matcher(text);
		if (call.matches()) {
			switch (call.group(1)) {
				case "choice" -> {
					return whole(typed, ValueList.split(call.group(2)));
				}
				case "range" -> {
					return range(typed, ValueList.split(call.group(2)));
				}
				default -> {
					if (OTHERS.contains(call.group(1))) {
						throw Word.wrong(typed, "the function " + call.group(1) + "() is not supported; list the values: 10,20,30");
					}
				}
			}
		}
		return whole(typed, ValueList.split(text));
	}

	private static List<String> whole(String typed, List<String> values) throws ProblemsException {
		if (values.size() > 1 && values.contains("")) {
			throw Word.wrong(typed, "a value is missing beside a comma");
		}
		return values;
	}

	private static List<String> range(String typed, List<String> arguments) throws ProblemsException {
		var numbers = new BigDecimal[] { BigDecimal.ZERO, null, BigDecimal.ONE };
		List<String> names = List.of("start", "stop", "step");
		for (int i = 0; i < arguments.size(); i++) {
			String text = arguments.get(i);
			int equals = text.indexOf('=');
			// range(stop), range(start, stop), range(start, stop, step)
			int place = equals >= 0 ? names.indexOf(text.substring(0, equals).strip()) : arguments.size() == 1 ? 1 : i;
			try {
				numbers[place] = new BigDecimal(text.substring(equals + 1).strip());
			} catch (NumberFormatException | IndexOutOfBoundsException e) {
				throw Word.wrong(typed, "a range takes numbers: range(stop), range(start,stop) or range(start,stop,step)");
			}
		}
		BigDecimal stop = numbers[1];
		BigDecimal step = numbers[2];
		if (stop == null || step.signum() == 0 || stop.subtract(numbers[0]).signum() * step.signum() <= 0) {
			throw Word.wrong(typed, "the range is empty; the end itself is left out, as in Python");
		}
		var values = new ArrayList<String>();
		for (BigDecimal v = numbers[0]; v.subtract(stop).signum() * step.signum() < 0; v = v.add(step)) {
			values.add(v.toPlainString());
			if (values.size() > MOST) {
				throw Word.wrong(typed, "these are more than " + MOST + " values");
			}
		}
		return values;
	}
}
