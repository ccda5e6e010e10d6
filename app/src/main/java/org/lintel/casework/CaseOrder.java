package org.lintel.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An order of cases in which one can go on behind a case, however many stand before it: each part
 * of what follows is a range of an index. The SQL stands here and nowhere in the request.
 */
final class CaseOrder {

  /** As the index on it is written. */
  private static final String PRESSING =
      """
      ((CASE c.severity WHEN 'EMERGENCY' THEN 6 WHEN 'URGENT' THEN 4 WHEN 'NORMAL' THEN 2 ELSE 0 END) \
      + c.is_safety::int)\
      """;

  private static final Pattern MICROS = Pattern.compile("\\d{1,18}");
  private static final Pattern SMALL = Pattern.compile("\\d{1,4}");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final List<Key> keys;

  private CaseOrder(List<Key> keys) {
    this.keys = keys;
  }

  private enum Type {
    TIME("timestamptz"),
    NUMBER("int"),
    ID("uuid");

    private final String name;

    Type(String name) {
      this.name = name;
    }
  }

  private record Key(String column, Type type, boolean isAscending, boolean isNullable) {

    private Key turned() {
      return new Key(column, type, !isAscending, isNullable);
    }
  }

  /** A part of what follows, and what its condition needs. */
  record Part(String condition, Map<String, Object> parameters) {}

  static CaseOrder of(CaseFilter filter) {
    return of(filter.sort(), filter.isDescending());
  }

  private static CaseOrder of(CaseFilter.Sort sort, boolean isDescending) {
    boolean isAscending = sort == CaseFilter.Sort.DUE ? isDescending : !isDescending;
    var keys = new ArrayList<Key>();
    switch (sort) {
      case DUE -> keys.add(new Key("c.due_at", Type.TIME, isAscending, true));
      case RECEIVED -> keys.add(new Key("c.received_at", Type.TIME, isAscending, false));
      case CHANGED -> keys.add(new Key("c.changed_at", Type.TIME, isAscending, false));
      case SEVERITY -> {
        keys.add(new Key(PRESSING, Type.NUMBER, isAscending, false));
        keys.add(new Key("c.received_at", Type.TIME, !isAscending, false));
      }
    }
    keys.add(new Key("c.id", Type.ID, keys.getLast().isAscending(), false));
    return new CaseOrder(List.copyOf(keys));
  }

  /** The same from its end. */
  CaseOrder turned() {
    return new CaseOrder(keys.stream().map(Key::turned).toList());
  }

  /** What the rows are ordered by, as columns named {@code o0}, {@code o1} … */
  String columns() {
    var columns = new StringBuilder();
    for (int at = 0; at < keys.size(); at++) {
      columns.append(", ").append(keys.get(at).column()).append(" AS o").append(at);
    }
    return columns.toString();
  }

  /** The order within a part. */
  String inside() {
    return order(keys.stream().map(Key::column).toList());
  }

  /** The order of what was selected as {@code k}. */
  String outside() {
    var names = new ArrayList<String>();
    for (int at = 0; at < keys.size(); at++) {
      names.add("k.o" + at);
    }
    return order(names);
  }

  private String order(List<String> columns) {
    var order = new StringBuilder();
    for (int at = 0; at < keys.size(); at++) {
      order.append(at == 0 ? "" : ", ").append(columns.get(at));
      order.append(keys.get(at).isAscending() ? " ASC" : " DESC");
    }
    return order.toString();
  }

  /** Everything, what has no time at the end. */
  List<Part> all() {
    return keys.getFirst().isNullable()
        ? List.of(
            new Part(keys.getFirst().column() + " IS NOT NULL", Map.of()),
            new Part(keys.getFirst().column() + " IS NULL", Map.of()))
        : List.of(new Part("true", Map.of()));
  }

  /** What comes after that place; {@code isBack} when this order is turned around. */
  List<Part> after(List<Optional<Object>> place, boolean isBack) {
    var parts = new ArrayList<Part>();
    for (int at = keys.size() - 1; at >= 0; at--) {
      part(place, at, isBack).ifPresent(parts::add);
    }
    if (keys.getFirst().isNullable() && place.getFirst().isPresent() && !isBack) {
      parts.add(new Part(keys.getFirst().column() + " IS NULL", Map.of()));
    }
    return parts;
  }

  /** The same as that place up to a key, and beyond it in that. */
  private Optional<Part> part(List<Optional<Object>> place, int at, boolean isBack) {
    var conditions = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    for (int before = 0; before < at; before++) {
      conditions.add(compared(before, "=", place.get(before), parameters));
    }
    if (place.get(at).isPresent()) {
      String beyond = keys.get(at).isAscending() ? ">" : "<";
      conditions.add(compared(at, beyond, place.get(at), parameters));
    } else if (isBack) {
      conditions.add(keys.get(at).column() + " IS NOT NULL");
    } else {
      return Optional.empty();
    }
    return Optional.of(new Part(String.join(" AND ", conditions), parameters));
  }

  private String compared(
      int at, String sign, Optional<Object> value, Map<String, Object> parameters) {
    var key = keys.get(at);
    if (value.isEmpty()) {
      return key.column() + " IS NULL";
    }
    parameters.put("k" + at, value.get());
    return "%s %s :k%d::%s".formatted(key.column(), sign, at, key.type().name);
  }

  /** Where a case stands in an order, as the address of a page names it. */
  static String place(CaseFilter.Sort sort, ServiceCase found) {
    var dates = found.dates();
    String id = "~" + found.id();
    return switch (sort) {
      case DUE -> found.timing().due().map(CaseOrder::micros).orElse("") + id;
      case RECEIVED -> micros(dates.receivedAt()) + id;
      case CHANGED -> micros(dates.changedAt()) + id;
      case SEVERITY -> pressing(found.matter()) + "~" + micros(dates.receivedAt()) + id;
    };
  }

  private static int pressing(ServiceCase.Matter matter) {
    int severity =
        switch (matter.severity()) {
          case EMERGENCY -> 6;
          case URGENT -> 4;
          case NORMAL -> 2;
          case MINOR -> 0;
        };
    return severity + (matter.isSafety() ? 1 : 0);
  }

  private static String micros(Instant at) {
    return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  /** The place that an address names; empty when it names none in this order. */
  Optional<List<Optional<Object>>> read(String place) {
    String[] values = place.split("~", -1);
    if (values.length != keys.size()) {
      return Optional.empty();
    }
    var read = new ArrayList<Optional<Object>>();
    for (int at = 0; at < values.length; at++) {
      Optional<Object> value = value(keys.get(at).type(), values[at]);
      if (value.isEmpty() && !(keys.get(at).isNullable() && values[at].isEmpty())) {
        return Optional.empty();
      }
      read.add(value);
    }
    return Optional.of(read);
  }

  private static Optional<Object> value(Type type, String typed) {
    return switch (type) {
      case ID -> matched(ID, typed).map(UUID::fromString);
      case NUMBER -> matched(SMALL, typed).map(Integer::valueOf);
      case TIME ->
          matched(MICROS, typed)
              .map(micros ->
                  Times.of(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS)));
    };
  }

  private static Optional<String> matched(Pattern form, String typed) {
    return Optional.of(typed).filter(each -> form.matcher(each).matches());
  }
}
