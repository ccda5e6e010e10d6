package org.lintel.expectation.web;

import java.util.Comparator;
import java.util.Optional;
import org.lintel.community.Household;
import org.lintel.community.HouseholdPart;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseState;
import org.lintel.expectation.Promises;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** On the page of a household: its open promises, the way to make one, and to its ledger. */
@Component
class LedgerOnThePageOfAHousehold implements HouseholdPart {

  private static final int ORDER = 20;
  private static final int MOST = 50;

  private final Promises promises;
  private final PromiseLines lines;
  private final Texts texts;

  LedgerOnThePageOfAHousehold(Promises promises, PromiseLines lines, Texts texts) {
    this.promises = promises;
    this.lines = lines;
    this.texts = texts;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Part> of(Viewer viewer, Household household) {
    var open =
        promises.to(household.community().id(), household.id(), MOST).stream()
            .filter(promise -> promise.state() instanceof PromiseState.Open)
            .sorted(Comparator.comparing(Promise::due))
            .toList();
    boolean mayMake = household.isCurrent() && viewer.may(Permission.MAKE_PROMISES);
    return Optional.of(
        new Part(
            "expectation/_ledger",
            new LedgerPart(
                lines.of(viewer, open, texts.in(Text.CHINESE)),
                lines.of(viewer, open, texts.in(Text.ENGLISH)),
                "/owners/" + household.id() + "/ledger",
                mayMake ? "/promises/new?household=" + household.id() : "")));
  }
}
