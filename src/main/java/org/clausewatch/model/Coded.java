package org.clausewatch.model;

import java.util.Optional;

/** A constant with the fixed, lower-case code by which every face and file format names it. */
public interface Coded {
    /** Returns the code, as in the change log's schema: {@code list-item}, {@code broadens}. */
    String code();

    /**
     * Finds the constant of a type that has a code.
     *
     * @param type an enum of coded constants
     * @param code the code, exactly as {@link #code()} gives it
     * @return the constant, or empty if none has that code
     */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
