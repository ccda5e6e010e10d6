package org.lintel.expectation.web;

import java.util.List;
import java.util.UUID;
import org.lintel.expectation.PromiseFilter;
import org.lintel.platform.Paged;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of promises with its filter, all of it in the address.
 *
 * @param home of the household that the list is cut to; empty when it is cut to none
 */
public record PromisesPage(
    Paged<PromiseLine> promises,
    PromiseFilter filter,
    List<Option> communities,
    List<Option> people,
    String home,
    Rights rights) {

  public PromisesPage {
    communities = List.copyOf(communities);
    people = List.copyOf(people);
  }

  /** What the viewer may do. */
  public record Rights(boolean mayMake, boolean mayCount, boolean mayRule) {}

  public boolean isChosen(Option community) {
    return filter.community().filter(id -> id.toString().equals(community.value())).isPresent();
  }

  public boolean isResponsible(Option person) {
    return filter.responsible().filter(id -> id.toString().equals(person.value())).isPresent();
  }

  public String household() {
    return filter.household().map(UUID::toString).orElse("");
  }

  /** Address of this list without its page number: only what differs from the usual. */
  public String address() {
    return showing(filter.show());
  }

  /** The same list, other promises of it. */
  public String showing(PromiseFilter.Show show) {
    var address = UriComponentsBuilder.fromPath("/promises");
    add(address, "s", show == PromiseFilter.Show.OPEN ? "" : show.key());
    add(address, "c", filter.community().map(UUID::toString).orElse(""));
    add(address, "who", filter.responsible().map(UUID::toString).orElse(""));
    add(address, "household", household());
    add(
        address,
        "size",
        promises.paging().size() == 50 ? "" : String.valueOf(promises.paging().size()));
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value);
    }
  }
}
