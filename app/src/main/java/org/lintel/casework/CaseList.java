package org.lintel.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases by a filter and in an order, always cut to what the viewer may see. Pages are turned from
 * the case where the last one ended, so that the thousandth costs as much as the first.
 */
@Component
public class CaseList {

  /** Counting more would take longer the more there are. */
  public static final int MOST_COUNTED = 1_000;

  private final JdbcClient database;
  private final CaseConditions conditions;

  CaseList(JdbcClient database, CaseConditions conditions) {
    this.database = database;
    this.conditions = conditions;
  }

  /**
   * From where on.
   *
   * @param place as {@link Listed#first} and {@link Listed#last} tell it; empty for the beginning
   * @param isBack whether what stands before that place is asked for
   */
  public record From(String place, boolean isBack) {

    public static final From THE_BEGINNING = new From("", false);
  }

  /**
   * Some of them.
   *
   * @param first where the first of them stands, for what comes before it; empty when there is none
   * @param last where the last of them stands, for what comes after it; empty when that is all
   */
  public record Listed(List<ServiceCase> rows, String first, String last) {

    public Listed {
      rows = List.copyOf(rows);
    }
  }

  /** How many there are; {@code isMore} when more than that were not counted. */
  public record Counted(long cases, boolean isMore) {}

  /** So many of them. */
  public Listed of(Viewer viewer, CaseFilter filter, From from, int size) {
    return of(conditions.of(viewer, filter), filter, "", from, size);
  }

  /** So many of those that the viewer may take away as a file. */
  public Listed forFiles(Viewer viewer, CaseFilter filter, From from, int size) {
    return of(conditions.of(viewer, filter, Permission.EXPORT), filter, "", from, size);
  }

  Listed of(Viewer viewer, CaseFilter filter, String besides, From from, int size) {
    return of(conditions.of(viewer, filter), filter, besides, from, size);
  }

  private Listed of(
      CaseConditions.Condition condition, CaseFilter filter, String besides, From from, int size) {
    var order = CaseOrder.of(filter);
    var place = from.place().isEmpty() ? Optional.<Place>empty() : place(order, from);
    var turned = place.filter(Place::isBack).isPresent() ? order.turned() : order;
    List<CaseOrder.Part> parts =
        place.map(at -> turned.after(at.values(), at.isBack())).orElseGet(order::all);
    var found = read(condition, besides, turned, parts, size + 1);
    boolean isMore = found.size() > size;
    var rows = new ArrayList<>(found.subList(0, Math.min(found.size(), size)));
    boolean isBack = place.filter(Place::isBack).isPresent();
    if (isBack) {
      Collections.reverse(rows);
    }
    boolean isBefore = isBack ? isMore : place.isPresent();
    boolean isAfter = isBack || isMore;
    if (rows.isEmpty()) {
      return new Listed(rows, "", "");
    }
    return new Listed(
        rows,
        isBefore ? CaseOrder.place(filter.sort(), rows.getFirst()) : "",
        isAfter ? CaseOrder.place(filter.sort(), rows.getLast()) : "");
  }

  private record Place(List<Optional<Object>> values, boolean isBack) {}

  private static Optional<Place> place(CaseOrder order, From from) {
    return order.read(from.place()).map(values -> new Place(values, from.isBack()));
  }

  private List<ServiceCase> read(
      CaseConditions.Condition condition,
      String besides,
      CaseOrder order,
      List<CaseOrder.Part> parts,
      int most) {
    if (parts.isEmpty()) {
      return List.of();
    }
    var keys = new StringBuilder();
    var statement = new ArrayList<Map<String, ?>>();
    for (int at = 0; at < parts.size(); at++) {
      keys.append(at == 0 ? "" : " UNION ALL ")
          .append("(SELECT c.community_id, c.id, ")
          .append(at)
          .append(" AS part")
          .append(order.columns())
          .append(' ')
          .append(condition.from())
          .append(condition.where())
          .append(besides)
          .append(" AND ")
          .append(parts.get(at).condition())
          .append(" ORDER BY ")
          .append(order.inside())
          .append(" LIMIT :most)");
      statement.add(parts.get(at).parameters());
    }
    String ordered = " ORDER BY k.part, " + order.outside();
    String first = "SELECT k.* FROM (" + keys + ") k" + ordered + " LIMIT :most";
    var read =
        database
            .sql("SELECT " + CaseRows.COLUMNS + CaseRows.from(first) + ordered)
            .params(condition.parameters())
            .param("most", most);
    for (Map<String, ?> parameters : statement) {
      read = read.params(parameters);
    }
    return read.query(CaseRows::read).list();
  }

  /** How many there are, up to a number. */
  public Counted count(Viewer viewer, CaseFilter filter) {
    return count(viewer, filter, "", MOST_COUNTED);
  }

  Counted count(Viewer viewer, CaseFilter filter, String besides, int most) {
    var condition = conditions.of(viewer, filter);
    Map<String, @Nullable Object> parameters = condition.parameters();
    long total =
        database
            .sql(
                "SELECT count(*) FROM (SELECT 1 "
                    + condition.from()
                    + condition.where()
                    + besides
                    + " LIMIT :most) counted")
            .params(parameters)
            .param("most", most + 1)
            .query(Long.class)
            .single();
    return new Counted(Math.min(total, most), total > most);
  }
}
