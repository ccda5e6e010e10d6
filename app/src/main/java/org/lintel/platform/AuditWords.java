package org.lintel.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in words what entries of the audit log keep by the name of a constant; every module knows
 * its own constants.
 */
public interface AuditWords {

  List<Values> values();

  /**
   * The constants of one enumeration.
   *
   * @param detail under which they stand in an entry
   * @param prefix of the message keys; what follows is the constant in small letters with hyphens
   */
  record Values(String detail, Set<String> constants, String prefix) {

    public Values {
      constants = Set.copyOf(constants);
    }

    public static Values of(String detail, Class<? extends Enum<?>> type, String prefix) {
      return new Values(
          detail,
          Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()),
          prefix);
    }

    /** The message key of what an entry keeps, if it is one of these. */
    public Optional<String> key(String kept, String value) {
      return kept.equals(detail) && constants.contains(value)
          ? Optional.of(prefix + value.toLowerCase(Locale.ROOT).replace('_', '-'))
          : Optional.empty();
    }
  }
}
