package org.lintel.expectation.web;

import java.util.List;
import java.util.Optional;
import org.lintel.expectation.KeptRates;
import org.lintel.platform.web.Refusals;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Kept rates by one thing, with the filter in the address.
 *
 * @param asked what is counted; empty when the period could not be read
 * @param from first month as typed, {@code to} the last one
 * @param isUnfinished whether promises of the period can still be due
 * @param cut until when the promises are counted
 */
public record KeptRatesPage(
    KeptRates.By by,
    Optional<KeptRates.Asked> asked,
    String from,
    String to,
    List<Option> communities,
    String community,
    List<Row> rows,
    Row whole,
    boolean isUnfinished,
    String cut,
    boolean mayExport,
    Refusals refusals) {

  public KeptRatesPage {
    communities = List.copyOf(communities);
    rows = List.copyOf(rows);
  }

  /**
   * One person, community, source or month.
   *
   * @param rate in per cent, or that there are too few
   * @param interval of the rate; empty without a rate
   * @param isLow whether the rate rests on few promises
   */
  public record Row(
      String name,
      String rate,
      String interval,
      boolean isLow,
      String decided,
      String due,
      String keptLate,
      String broken,
      String overdue,
      String renegotiated,
      String withdrawn) {}

  /** The same period counted by something else. */
  public String counting(KeptRates.By other) {
    return address("/promises/rate", other);
  }

  /** The same as a file. */
  public String file() {
    return address("/promises/rate.csv", by);
  }

  private String address(String path, KeptRates.By counted) {
    var address = UriComponentsBuilder.fromPath(path);
    address.queryParam("by", counted.key()).queryParam("from", from).queryParam("to", to);
    if (!community.isEmpty()) {
      address.queryParam("c", community);
    }
    return address.encode().build().toUriString();
  }
}
