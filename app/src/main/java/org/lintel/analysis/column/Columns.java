package org.lintel.analysis.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lintel.analysis.Refused;
import org.lintel.survey.exchange.CellReading;
import org.lintel.survey.exchange.Headings;

/**
 * The table that one or several files make together: rows below each other, columns by heading.
 *
 * @param all columns in the order in which they were met
 * @param rows answers of all files
 */
public record Columns(List<Source> sources, List<Column> all, int rows) {

  private static final int NEAREST = 3;
  private static final int FEW = 20;
  private static final String TO = "..";

  public Columns {
    sources = List.copyOf(sources);
    all = List.copyOf(all);
  }

  /** Number of the file that a row comes from. */
  public int sourceOf(int row) {
    return IntStream.range(0, sources.size())
        .filter(i -> row < sources.get(i).to())
        .findFirst()
        .orElseThrow();
  }

  /** Where a cell stands, as people find it: the file only when there are several. */
  public String told(Place place) {
    String row = Integer.toString(place.row());
    return sources.size() == 1 ? row : sources.get(place.file()).name() + ":" + row;
  }

  /**
   * The column of that heading, of one of its rows, or with that letter.
   *
   * @throws Refused when there is none, or several
   */
  public Column named(String name) {
    return found(name).orElseThrow(() -> new Refused("column", name, nearest(name)));
  }

  /** Everything that stands in columns with few different cells, as it is compared. */
  public Set<String> words() {
    return all.stream()
        .filter(column -> column.entries().size() <= FEW)
        .flatMap(column -> column.entries().stream())
        .map(entry -> CellReading.folded(entry.text()))
        .collect(Collectors.toSet());
  }

  /** Whether a column has exactly that heading. */
  public boolean has(String heading) {
    return all.stream().anyMatch(column -> column.heading().equals(heading));
  }

  /**
   * The columns of a list such as {@code Q1..Q5,Q7}; a heading with a comma or dots of its own
   * wins.
   *
   * @throws Refused when one is unknown, or a range runs backwards
   */
  public List<Column> list(String names) {
    Optional<Column> single = found(names.strip());
    if (single.isPresent()) {
      return List.of(single.get());
    }
    var listed = new ArrayList<Column>();
    for (String name : names.split("[,，]", -1)) {
      if (!name.isBlank()) {
        listed.addAll(oneOrRange(name.strip()));
      }
    }
    List<Column> distinct = listed.stream().distinct().toList();
    if (distinct.isEmpty()) {
      throw new Refused("columns-none", names);
    }
    return distinct;
  }

  private List<Column> oneOrRange(String name) {
    int dots = name.indexOf(TO);
    if (dots <= 0 || found(name).isPresent()) {
      return List.of(named(name));
    }
    Column from = named(name.substring(0, dots).strip());
    Column to = named(name.substring(dots + TO.length()).strip());
    if (from.place() > to.place()) {
      throw new Refused("columns-backwards", name, to.heading(), from.heading());
    }
    return all.subList(from.place(), to.place() + 1);
  }

  private Optional<Column> found(String name) {
    List<Column> called = all.stream().filter(column -> column.isCalled(name)).toList();
    if (called.isEmpty()) {
      called = all.stream().filter(column -> column.isNearlyCalled(name)).toList();
    }
    if (called.size() > 1) {
      throw new Refused("column-twice", name, headings(called));
    }
    return called.isEmpty() ? byLetter(name) : Optional.of(called.getFirst());
  }

  private Optional<Column> byLetter(String name) {
    return all.stream().filter(column -> Headings.letter(column.place()).equals(name)).findFirst();
  }

  private String nearest(String name) {
    List<Column> nearest =
        all.stream()
            .sorted(
                Comparator.comparingDouble(column -> -CellReading.likeness(name, column.heading())))
            .limit(NEAREST)
            .toList();
    return headings(nearest);
  }

  private static String headings(List<Column> columns) {
    return columns.stream()
        .map(column -> "“" + column.heading() + "”")
        .collect(Collectors.joining(" "));
  }
}
