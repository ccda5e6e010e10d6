package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Figures that belong in one table. */
record Group(String title, List<Figure> figures) {

  Group {
    figures = List.copyOf(figures);
  }

  List<String> rows() {
    return figures.stream().map(Figure::row).distinct().toList();
  }

  List<String> columns() {
    return figures.stream().map(Figure::column).distinct().toList();
  }

  List<Figure> row(String row) {
    return figures.stream().filter(figure -> figure.row().equals(row)).toList();
  }

  /** The figure in that place. */
  Figure at(String row, String column) {
    return row(row).stream()
        .filter(figure -> figure.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing at " + row + ", " + column));
  }

  static Building titled(String title) {
    return new Building(title, new ArrayList<>());
  }

  /** A group while it grows. */
  record Building(String title, List<Figure> figures) {

    Building add(String row, String column, Rounds rounds) {
      figures.add(new Figure(row, column, rounds));
      return this;
    }

    Group built() {
      return new Group(title, figures);
    }
  }
}
