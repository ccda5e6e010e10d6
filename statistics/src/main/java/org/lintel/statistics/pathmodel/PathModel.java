package org.lintel.statistics.pathmodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which items measure which construct, and which construct leads to which.
 *
 * @param constructs in any order
 * @param paths from one construct to another, by their names; no way leads back
 */
public record PathModel(List<Construct> constructs, List<Path> paths) {

  /**
   * A construct and the indices of its items among the covariances, at least one.
   *
   * @param mode how its items are weighed
   */
  public record Construct(String name, List<Integer> items, OuterMode mode) {

    /** A construct whose items all show it: mode A. */
    public Construct(String name, List<Integer> items) {
      this(name, items, OuterMode.CORRELATION);
    }

    public Construct {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("Construct %s has no item".formatted(name));
      }
    }
  }

  /** An arrow between two constructs. */
  public record Path(String from, String to) {}

  public PathModel {
    constructs = List.copyOf(constructs);
    paths = List.copyOf(paths);
    var names = new HashSet<String>();
    var items = new HashSet<Integer>();
    for (Construct construct : constructs) {
      if (!names.add(construct.name())) {
        throw new IllegalArgumentException("Two constructs are called " + construct.name());
      }
      for (int item : construct.items()) {
        if (!items.add(item)) {
          throw new IllegalArgumentException("Item %d belongs to two constructs".formatted(item));
        }
      }
    }
    for (Path path : paths) {
      if (!names.contains(path.from()) || !names.contains(path.to())) {
        throw new IllegalArgumentException(
            "The path from %s to %s has an unknown end".formatted(path.from(), path.to()));
      }
    }
    if (new HashSet<>(paths).size() < paths.size()) {
      throw new IllegalArgumentException("A path stands twice");
    }
    order(constructs, paths);
  }

  /** Constructs so that every path leads forward. */
  private static List<Integer> order(List<Construct> constructs, List<Path> paths) {
    var ordered = new ArrayList<Integer>();
    var done = new HashSet<String>();
    while (ordered.size() < constructs.size()) {
      int next =
          IntStream.range(0, constructs.size())
              .filter(i -> !done.contains(constructs.get(i).name()))
              .filter(i ->
                  paths.stream()
                      .filter(path -> path.to().equals(constructs.get(i).name()))
                      .allMatch(path -> done.contains(path.from())))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("The paths lead in a circle"));
      ordered.add(next);
      done.add(constructs.get(next).name());
    }
    return ordered;
  }

  List<Integer> order() {
    return order(constructs, paths);
  }

  /** Number of a construct. */
  public int at(String name) {
    return IntStream.range(0, constructs.size())
        .filter(i -> constructs.get(i).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No construct is called " + name));
  }

  /** Numbers of the constructs with a path to this one. */
  int[] before(int construct) {
    String name = constructs.get(construct).name();
    return paths.stream()
        .filter(path -> path.to().equals(name))
        .mapToInt(path -> at(path.from()))
        .toArray();
  }

  /** Numbers of the constructs that a path from this one leads to. */
  int[] after(int construct) {
    String name = constructs.get(construct).name();
    return paths.stream()
        .filter(path -> path.from().equals(name))
        .mapToInt(path -> at(path.to()))
        .toArray();
  }

  int[] items() {
    return constructs.stream()
        .flatMap(construct -> construct.items().stream())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
