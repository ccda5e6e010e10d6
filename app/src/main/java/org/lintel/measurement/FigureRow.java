package org.lintel.measurement;

import java.util.Optional;
import org.lintel.community.Community;

/**
 * One line of an export: a figure and what is said beside it.
 *
 * @param community empty for all selected together
 * @param change how the figure changed; headline figures only
 * @param verdict message key of the verdict among communities, or empty
 */
public record FigureRow(
    Figure figure, Optional<Community> community, Optional<Change.Verdict> change, String verdict) {

  public static FigureRow of(Figure figure) {
    return new FigureRow(figure, Optional.empty(), Optional.empty(), "");
  }
}
