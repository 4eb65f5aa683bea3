package org.clausewatch.cli;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Options that may be given with a command or before it. */
final class GivenOptions {
    private GivenOptions() {}

    /**
     * Returns the nearest mixin of a kind that the user gave something in: the command's own, else that of the
     * command before it.
     */
    static <T> Optional<T> nearest(CommandSpec command, Class<T> kind, Predicate<T> given) {
        for (@Nullable CommandSpec at = command; at != null; at = at.parent()) {
            for (CommandSpec mixin : at.mixins().values()) {
                Optional<T> found = Optional.of(mixin.userObject())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(given);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
