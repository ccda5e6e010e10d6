package org.lintel.casework.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the list of owners to call back. */
@Component
class CallbackLists {

  private final Recoveries recoveries;
  private final Communities communities;

  CallbackLists(Recoveries recoveries, Communities communities) {
    this.recoveries = recoveries;
    this.communities = communities;
  }

  CallbackListPage of(Viewer viewer, Text text, Recoveries.Filter filter, int number) {
    var paging = new Paging(number, Paging.DEFAULT_SIZE);
    var found = recoveries.of(viewer, filter, paging);
    Instant now = recoveries.now();
    String community = filter.community().map(UUID::toString).orElse("");
    return new CallbackListPage(
        new Paged<>(
            found.rows().stream().map(each -> row(each, now, text)).toList(),
            paging,
            found.total()),
        filter.show(),
        communities.visibleTo(viewer, Permission.CALL_BACK).stream()
            .map(each -> new Option(each.uuid().toString(), each.name()))
            .toList(),
        community,
        address(filter.show(), filter.community()),
        new CallbackListPage.Rights(
            viewer.may(Permission.READ_RESULTS), viewer.may(Permission.MANAGE_CATALOGUE)));
  }

  static String address(Recoveries.Show show, Optional<UUID> community) {
    return "/callbacks?s=" + show.key() + community.map(id -> "&c=" + id).orElse("");
  }

  private static CallbackListPage.Row row(Recovery found, Instant now, Text text) {
    return new CallbackListPage.Row(
        found.href(),
        CallbackWords.who(found, text),
        found.whom().home(),
        found.place().name(),
        String.join(" · ", CallbackWords.reasons(found, text)),
        CallbackWords.phone(found),
        CallbackWords.due(found, now, text),
        CallbackWords.isLate(found, now) || found.check().isDue(now),
        found.isClosed() ? "" : CallbackWords.tries(found, text));
  }
}
