package org.lintel.expectation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.ExpectationFilter;
import org.lintel.platform.Paged;
import org.lintel.platform.web.Refusals;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The register with its filter, all of it in the address.
 *
 * @param form for what all owners of the chosen community expect; empty without one, or where the
 *     viewer keeps no records
 */
public record ExpectationsPage(
    Paged<ExpectationLine> entries,
    ExpectationFilter filter,
    List<Option> communities,
    List<Option> strengths,
    Optional<ExpectationFields> form,
    Refusals refusals) {

  public ExpectationsPage {
    communities = List.copyOf(communities);
    strengths = List.copyOf(strengths);
  }

  public String community() {
    return filter.community().map(UUID::toString).orElse("");
  }

  public String strength() {
    return filter.strength().map(Expectation.Strength::key).orElse("");
  }

  /** Address of this list without its page number: only what differs from the usual. */
  public String address() {
    return showing(filter.show());
  }

  /** The same list, other entries of it. */
  public String showing(ExpectationFilter.Show show) {
    var address = UriComponentsBuilder.fromPath("/expectations");
    add(address, "s", show == ExpectationFilter.Show.HOLDING ? "" : show.key());
    add(address, "c", community());
    add(address, "strength", strength());
    int size = entries.paging().size();
    add(address, "size", size == 50 ? "" : String.valueOf(size));
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value);
    }
  }
}
