package org.latentworkbench.architecture;

import static org.latentworkbench.architecture.BundleRules.ALLOWED;
import static org.latentworkbench.architecture.BundleRules.HEADLESS;
import static org.latentworkbench.architecture.BundleRules.PREFIX;
import static org.latentworkbench.architecture.BundleRules.bundleOf;
import static org.latentworkbench.architecture.BundleRules.isOrIsBelow;
import static org.latentworkbench.architecture.BundleRules.needsDisplay;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;

/** The rules on class files: what the byte code of one bundle refers to. */
final class ClassRules {
	private ClassRules() {
	}

	/**
	 * All breaches of the rules by the classes of one bundle.
	 *
	 * @param bundle short name of the bundle that the classes belong to
	 * @return one sentence for each class and foreign package, sorted; empty where the rules are kept
	 */
	static Set<String> breaches(String bundle, Collection<JavaClass> classes) {
		Set<String> found = new TreeSet<>();
		for (JavaClass type : classes) {
			for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
				String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
				check(bundle, target).forEach(rule -> found.add(type.getName() + " uses " + target + ": " + rule));
			}
			if (!bundle.equals("cli") && type.getFieldAccessesFromSelf().stream().anyMatch(access -> access.getTargetOwner()
					.getName().equals("java.lang.System") && access.getTarget().getName().equals("out"))) {
				found.add(type.getName() + " uses System.out: only cli writes to the terminal");
			}
		}
		return found;
	}

	private static Set<String> check(String bundle, String target) {
		Set<String> broken = new TreeSet<>();
		String owner = bundleOf(target);
		if (!owner.isEmpty() && !owner.equals(bundle) && !ALLOWED.get(bundle).contains(owner)) {
			broken.add(bundle + " may not use " + owner);
		}
		if (HEADLESS.contains(bundle) && needsDisplay(target)) {
			broken.add(bundle + " must run without a display");
		}
		if (bundle.equals("api") && !target.isEmpty() && !isOrIsBelow(target, PREFIX + "api") && !isJdk(target)) {
			broken.add("api uses the JDK only");
		}
		// the readers of image files hand over their pixels in java.awt.image
		boolean pixels = bundle.equals("data") && target.equals("java.awt.image");
		if (!bundle.equals("figures") && !pixels && isOrIsBelow(target, "java.awt")) {
			broken.add("java.awt is for figures only");
		}
		return broken;
	}

	private static boolean isJdk(String name) {
		return isOrIsBelow(name, "java") || isOrIsBelow(name, "javax") || isOrIsBelow(name, "jdk")
				|| isOrIsBelow(name, "org.w3c.dom") || isOrIsBelow(name, "org.xml.sax");
	}
}
