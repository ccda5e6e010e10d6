package org.lintel.community.web;

import java.util.List;
import org.lintel.community.Community;
import org.lintel.community.OwnerFilter;
import org.lintel.community.OwnerRow;
import org.lintel.platform.Paged;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of owners with its filter. */
public record OwnersPage(
    Paged<OwnerRow> owners,
    OwnerFilter filter,
    List<Community> communities,
    boolean mayEdit,
    boolean mayImport,
    boolean knowsPeople) {

  public OwnersPage {
    communities = List.copyOf(communities);
  }

  /** Nobody is there at all, as opposed to nobody that fits the filter. */
  public boolean isEmptyAtAll() {
    return owners.total() == 0 && filter.isEmpty();
  }

  /** Address of this list without its page number: only what differs from the usual. */
  public String address() {
    return address(filter.sort(), filter.isDescending());
  }

  /** Address of the list ordered by a column, turned around when it already is. */
  public String sorted(OwnerFilter.Sort sort) {
    return address(sort, filter.sort() == sort && !filter.isDescending());
  }

  /** How a column is ordered now, as the part for headings wants it. */
  public String direction(OwnerFilter.Sort sort) {
    if (filter.sort() != sort) {
      return "none";
    }
    return filter.isDescending() ? "descending" : "ascending";
  }

  private String address(OwnerFilter.Sort sort, boolean isDescending) {
    var address = UriComponentsBuilder.fromPath("/owners");
    add(address, "q", filter.words());
    add(address, "c", filter.community());
    add(address, "b", filter.building());
    add(address, "tenure", filter.tenure().map(Enum::name).orElse(""));
    add(address, "role", filter.role().map(Enum::name).orElse(""));
    add(address, "trait", filter.trait().map(Enum::name).orElse(""));
    add(address, "mine", filter.isMine() ? "true" : "");
    add(address, "sort", sort == OwnerFilter.Sort.UNIT ? "" : sort.name());
    add(address, "desc", isDescending ? "true" : "");
    add(address, "size", owners.paging().size() == 50 ? "" : owners.paging().size() + "");
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value.replace("{", "").replace("}", ""));
    }
  }
}
