package org.lintel.expectation.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.OwnerFilter;
import org.lintel.community.OwnerRow;
import org.lintel.community.Owners;
import org.lintel.expectation.PromiseHolders;
import org.lintel.expectation.PromiseSource;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the pages on which promises are registered. */
@Component
class NewPromisePages {

  private static final int MOST_FOUND = 20;

  private final Owners owners;
  private final Communities communities;
  private final PromiseHolders holders;
  private final Identifiers identifiers;
  private final Clock clock;

  NewPromisePages(
      Owners owners,
      Communities communities,
      PromiseHolders holders,
      Identifiers identifiers,
      Clock clock) {
    this.owners = owners;
    this.communities = communities;
    this.holders = holders;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  NewPromisePage search(Viewer viewer, String typed) {
    boolean maySearch = viewer.may(Permission.READ_OWNERS);
    List<OwnerRow> found = List.of();
    boolean isMore = false;
    if (maySearch && !typed.isBlank()) {
      var all = owners.find(viewer, OwnerFilter.words(typed, ""), Paging.first());
      found = all.rows().stream().limit(MOST_FOUND).toList();
      isMore = all.total() > found.size();
    }
    var places =
        communities.visibleTo(viewer, Permission.MAKE_PROMISES).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList();
    return new NewPromisePage(
        typed, maySearch, found, isMore, places, Optional.empty(), Refusals.none());
  }

  NewPromisePage form(
      Viewer viewer,
      Text text,
      PromiseRecipients.To to,
      Map<String, String> typed,
      Refusals refusals) {
    var zone = to.community().zone();
    var people =
        holders.of(to.community().id()).stream()
            .map(colleague -> new Option(colleague.id().toString(), colleague.name()))
            .toList();
    var form =
        new NewPromisePage.Form(
            whom(to, text),
            to.origin().map(origin -> origin.label()).orElse(""),
            hidden(to, typed),
            UsualDates.of(clock.instant(), zone, text),
            typed.getOrDefault("due", UsualDates.usual(clock.instant(), zone)),
            people,
            typed.getOrDefault("responsible", viewer.id().toString()),
            PromiseSource.OF_STAFF.stream()
                .map(source ->
                    new Option(source.key(), text.get("expectation.source." + source.key())))
                .toList(),
            typed);
    return new NewPromisePage(
        "",
        viewer.may(Permission.READ_OWNERS),
        List.of(),
        false,
        List.of(),
        Optional.of(form),
        refusals);
  }

  private static String whom(PromiseRecipients.To to, Text text) {
    if (to.household().isEmpty()) {
      return to.community().name() + " " + text.get("expectation.to.all");
    }
    return (to.community().name() + " " + to.home()).strip();
  }

  /** What the form carries along: its id, and what it was opened for. */
  private List<Option> hidden(PromiseRecipients.To to, Map<String, String> typed) {
    String submission =
        TypedText.id(typed.getOrDefault("submission", "")).orElseGet(identifiers::next).toString();
    var hidden = new ArrayList<>(List.of(new Option("submission", submission)));
    if (to.origin().isPresent()) {
      var origin = to.origin().get();
      hidden.add(new Option(origin.source().key(), origin.id().toString()));
    } else {
      hidden.add(
          to.household()
              .map(UUID::toString)
              .map(id -> new Option("household", id))
              .orElseGet(() -> new Option("c", to.community().uuid().toString())));
    }
    return hidden;
  }
}
