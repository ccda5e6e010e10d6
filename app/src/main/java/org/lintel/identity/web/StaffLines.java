package org.lintel.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.identity.PortfolioTree;
import org.lintel.identity.StaffMember;
import org.lintel.identity.StaffPhones;
import org.springframework.stereotype.Component;

/** Turns members of staff into lines of a page, with the names of their parts of the portfolio. */
@Component
class StaffLines {

  private final PortfolioTree portfolio;
  private final StaffPhones phones;

  StaffLines(PortfolioTree portfolio, StaffPhones phones) {
    this.portfolio = portfolio;
    this.phones = phones;
  }

  List<PortfolioTree.Node> nodes() {
    return portfolio.nodes();
  }

  StaffPage.Line of(StaffMember member) {
    return of(List.of(member)).getFirst();
  }

  List<StaffPage.Line> of(List<StaffMember> members) {
    Map<UUID, String> names =
        nodes().stream()
            .collect(Collectors.toMap(PortfolioTree.Node::id, PortfolioTree.Node::name));
    Map<UUID, String> numbers = phones.masked(members.stream().map(StaffMember::id).toList());
    return members.stream()
        .map(member -> line(member, numbers.getOrDefault(member.id(), ""), names))
        .toList();
  }

  private static StaffPage.Line line(StaffMember member, String phone, Map<UUID, String> names) {
    return new StaffPage.Line(
        member.id(),
        member.name(),
        member.email().value(),
        phone,
        member.state().name().toLowerCase(Locale.ROOT),
        member.memberships().stream()
            .map(held ->
                new StaffPage.Held(
                    held.id(), held.role().key(), names.getOrDefault(held.node(), "—")))
            .toList());
  }
}
