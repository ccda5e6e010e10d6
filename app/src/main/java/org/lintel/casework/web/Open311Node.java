package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;

/**
 * A part of an answer of Open311, from which XML and JSON are both written, so that they can never
 * differ: a container of equal children becomes an array (the Spark convention of Open311).
 */
sealed interface Open311Node {

  /** Element's name in XML, member's name in JSON. */
  String name();

  /** A word or a text; an empty one is null in JSON. */
  record Words(String name, String value) implements Open311Node {}

  /** Written without quotes in JSON. */
  record Figure(String name, Number value) implements Open311Node {}

  record Flag(String name, boolean value) implements Open311Node {}

  /** Different children. */
  record Whole(String name, List<Open311Node> parts) implements Open311Node {

    public Whole {
      parts = List.copyOf(parts);
    }
  }

  /** Equal children; their own names are left out in JSON. */
  record Many(String name, List<? extends Open311Node> items) implements Open311Node {

    public Many {
      items = List.copyOf(items);
    }
  }

  static Open311Node words(String name, String value) {
    return new Words(name, value);
  }

  static Open311Node words(String name, Optional<String> value) {
    return new Words(name, value.orElse(""));
  }

  static Whole whole(String name, Open311Node... parts) {
    return new Whole(name, List.of(parts));
  }
}
