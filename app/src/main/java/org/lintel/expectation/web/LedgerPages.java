package org.lintel.expectation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Household;
import org.lintel.expectation.Promises;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page of a ledger. */
@Component
class LedgerPages {

  private static final int MOST = 100;

  private final ExpectationsOfAHousehold expectations;
  private final Promises promises;
  private final PromiseLines promiseLines;
  private final Happenings happenings;

  LedgerPages(
      ExpectationsOfAHousehold expectations,
      Promises promises,
      PromiseLines promiseLines,
      Happenings happenings) {
    this.expectations = expectations;
    this.promises = promises;
    this.promiseLines = promiseLines;
    this.happenings = happenings;
  }

  LedgerPage page(
      Viewer viewer, Text text, Household of, Map<String, String> typed, Refusals refusals) {
    int community = of.community().id();
    String href = "/owners/" + of.id();
    boolean mayMake = of.isCurrent() && viewer.may(Permission.MAKE_PROMISES);
    return new LedgerPage(
        href,
        of.community().name() + " " + of.address(),
        expectations.of(viewer, of, text),
        promiseLines.of(viewer, promises.to(community, of.id(), MOST), text),
        happenings.of(viewer, of, text),
        of.mayEdit() && of.isCurrent()
            ? Optional.of(form(href, of, typed, text))
            : Optional.empty(),
        mayMake ? "/promises/new?household=" + of.id() : "",
        refusals);
  }

  private static ExpectationFields form(
      String href, Household of, Map<String, String> typed, Text text) {
    List<Option> members =
        of.today().stream()
            .map(member -> new Option(member.id().toString(), member.name()))
            .toList();
    return ExpectationFields.of(
        href + "/expectations", UUID.randomUUID().toString(), members, typed, text);
  }
}
