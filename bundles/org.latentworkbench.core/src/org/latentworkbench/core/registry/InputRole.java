package org.latentworkbench.core.registry;

/**
 * An input that a contribution takes.
 *
 * @param role     its name, for instance {@code dataset}
 * @param kind     one of {@link Kinds#ALL}
 * @param optional whether a step may leave it out
 * @param multiple whether a step may bind several things to it
 * @param help     what it is for; may be empty
 */
public record InputRole(String role, String kind, boolean optional, boolean multiple, String help) {
}
