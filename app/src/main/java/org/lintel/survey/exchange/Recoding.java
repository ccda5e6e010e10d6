package org.lintel.survey.exchange;

import java.util.List;
import org.lintel.survey.instrument.Range;

/**
 * How the values of one column become points of the scale of its item.
 *
 * @param range of the item's scale
 * @param asked how many points the scale of the file seems to have
 * @param points values that stand for a point, from the lowest
 */
public record Recoding(Column column, Range range, int asked, List<Point> points) {

  public Recoding {
    points = List.copyOf(points);
  }

  /** A value of the file with its point and how many rows have it. */
  public record Point(String value, int number, int answers) {}

  /**
   * Whether the owners seem to have answered on another scale. Which points the answers are then
   * given is somebody's decision; means and gaps depend on it.
   */
  public boolean isDoubtful() {
    return asked != range.size();
  }

  /**
   * Whether every value is the point that it stands for: somebody left the numbers as they were.
   */
  public boolean isAsItStood() {
    return points.stream().allMatch(point -> point.value().equals(String.valueOf(point.number())));
  }
}
