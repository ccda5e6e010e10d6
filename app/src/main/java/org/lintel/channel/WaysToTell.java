package org.lintel.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.lintel.community.owner.Wish;

/**
 * By which channels somebody is told. An opt-out holds for everything. Within it her wish goes
 * before what the company chose; but what must be said, about danger and about what she asked for,
 * goes by a channel that she does not like before it goes by none.
 */
final class WaysToTell {

  private WaysToTell() {}

  /** Empty when by none. */
  static List<Medium> of(Reachable one, Route route, Urgency urgency, Predicate<Medium> isOpen) {
    List<Medium> possible =
        wanted(one, route).stream()
            .filter(medium -> one.address(medium).isPresent() && !one.refuses(medium))
            .filter(isOpen)
            .toList();
    List<Medium> liked = possible.stream().filter(medium -> likes(one.wish(), medium)).toList();
    boolean mustBeSaid = urgency != Urgency.ORDINARY;
    List<Medium> ways = liked.isEmpty() && mustBeSaid ? possible : liked;
    boolean isByAll = route == Route.BOTH && (urgency == Urgency.EMERGENCY || !isChoosy(one));
    return isByAll ? ways : ways.stream().limit(1).toList();
  }

  /** In the order in which they are tried. */
  private static List<Medium> wanted(Reachable one, Route route) {
    List<Medium> usual =
        switch (route) {
          case EMAIL_FIRST, BOTH -> List.of(Medium.EMAIL, Medium.SMS);
          case SMS_FIRST -> List.of(Medium.SMS, Medium.EMAIL);
          case NONE -> List.of();
        };
    if (usual.isEmpty()) {
      return usual;
    }
    return switch (first(one)) {
      case ANY -> usual;
      case EMAIL -> List.of(Medium.EMAIL, Medium.SMS);
      case SMS -> List.of(Medium.SMS, Medium.EMAIL);
    };
  }

  private static boolean isChoosy(Reachable one) {
    return first(one) != Wish.First.ANY;
  }

  private static Wish.First first(Reachable one) {
    return one.wish().map(Wish::first).orElse(Wish.First.ANY);
  }

  /** Whether her wish lets a channel be used that need not be. */
  static boolean likes(Optional<Wish> wish, Medium medium) {
    return medium == Medium.EMAIL || wish.map(Wish::bySms).orElse(true);
  }
}
