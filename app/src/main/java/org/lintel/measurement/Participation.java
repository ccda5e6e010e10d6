package org.lintel.measurement;

import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;

/**
 * Who is heard and who is not: households eligible, asked and answering, and the response rate
 * answered / asked with Wilson's interval (about the process of asking, so without the finite
 * population correction). Shown from 0 answers: that somebody answered tells nothing of what was
 * said. Reference: Wilson (1927) Journal of the American Statistical Association 22:209.
 *
 * @param whole over the selection
 * @param communities communities of the selection that were asked, by name
 * @param groups by tenure and kind of unit; by building when the selection is one community
 * @param rounds how many waves asked the same community
 * @param waves names of the waves that are counted: of each community the one that asked the most
 *     households, so that a household counts once
 */
public record Participation(
    Row whole, List<CommunityRow> communities, List<Group> groups, int rounds, List<String> waves) {

  public Participation {
    communities = List.copyOf(communities);
    groups = List.copyOf(groups);
    waves = List.copyOf(waves);
  }

  /** What households are grouped by. */
  public enum Dimension {
    BUILDING,
    TENURE,
    UNIT_KIND
  }

  /** Counts with the rate; no rate while nobody was asked. */
  public record Row(Base base, Optional<Rate> rate) {

    static Row of(Base base) {
      return new Row(
          base,
          base.responseRate().map(share -> new Rate(share.value() * Units.HUNDRED, of(share))));
    }

    private static Interval of(Share share) {
      return share.interval(Purpose.process()).scaled(Units.HUNDRED);
    }
  }

  /** Percent with its interval. */
  public record Rate(double percent, Interval interval) {}

  /** One community. */
  public record CommunityRow(Community community, Row row) {}

  /**
   * Households of one kind.
   *
   * @param value name of the building, or the code of the tenure stage or kind of unit
   */
  public record Group(Dimension dimension, String value, Row row) {}
}
