package org.lintel.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Community;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.funnel.FunnelVerdict;

/**
 * NPS of the communities against all of them together: a funnel plot and its table, by name and
 * without ranks, as a statement about the process.
 *
 * <p>Drawn from 10 answers, judged from 30. A verdict holds for all communities together (Benjamini
 * and Hochberg, false discovery rate 5 %) and allows for communities scattering more than chance
 * (over-dispersion, from 10 communities on). Reference: Spiegelhalter (2005) Statistics in Medicine
 * 24:1185.
 *
 * @param rows communities of the selection that were asked, in its order (by name)
 * @param funnel target and limits in fractions of NPS; empty with fewer than two points
 */
public record CommunityComparison(List<Row> rows, Optional<Funnel> funnel) {

  public CommunityComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One community.
   *
   * @param z distance from the target in standard errors, without over-dispersion; empty when the
   *     community is not judged
   */
  public record Row(
      Community community, Figure figure, Optional<Double> z, FunnelVerdict verdict) {}

  public static CommunityComparison of(Reading reading) {
    var alone = reading.aiming(Aim.PROCESS).byCommunity();
    List<Candidate> candidates =
        reading.communities().stream()
            .flatMap(
                c -> Optional.ofNullable(alone.get(c.id())).map(r -> Candidate.of(r, c)).stream())
            .toList();
    List<Nps> drawn = candidates.stream().flatMap(c -> c.nps().stream()).toList();
    Optional<Funnel> funnel = drawn.size() < 2 ? Optional.empty() : Funnel.ofNps(drawn);
    return new CommunityComparison(rows(candidates, drawn, funnel), funnel);
  }

  private record Candidate(Community community, Figure figure, Optional<Nps> nps) {

    static Candidate of(Reading alone, Community community) {
      Figure figure = new NetPromoterScore().of(alone);
      Optional<Histogram> answers = Pool.of(NetPromoterScore.ANSWERS, alone).answers();
      return new Candidate(
          community, figure, answers.filter(_ -> figure.shown().isPresent()).map(Nps::of));
    }
  }

  private static List<Row> rows(
      List<Candidate> candidates, List<Nps> drawn, Optional<Funnel> funnel) {
    List<FunnelPoint> points = drawn.stream().map(FunnelPoint::of).toList();
    List<FunnelVerdict> verdicts =
        funnel
            .map(f -> f.judge(points))
            .orElseGet(() -> points.stream().map(_ -> FunnelVerdict.NOT_JUDGED).toList());
    var rows = new ArrayList<Row>();
    int next = 0;
    for (Candidate candidate : candidates) {
      if (candidate.nps().isPresent()) {
        rows.add(drawnRow(candidate, points.get(next), funnel, verdicts.get(next)));
        next++;
      } else {
        rows.add(
            new Row(
                candidate.community(),
                candidate.figure(),
                Optional.empty(),
                FunnelVerdict.NOT_DRAWN));
      }
    }
    return rows;
  }

  private static Row drawnRow(
      Candidate candidate, FunnelPoint point, Optional<Funnel> funnel, FunnelVerdict verdict) {
    boolean isJudged = verdict != FunnelVerdict.NOT_JUDGED && verdict != FunnelVerdict.NOT_DRAWN;
    return new Row(
        candidate.community(),
        candidate.figure(),
        funnel.filter(_ -> isJudged).map(f -> f.z(point)),
        verdict);
  }
}
