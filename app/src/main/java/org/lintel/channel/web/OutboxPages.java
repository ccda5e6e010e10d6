package org.lintel.channel.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.channel.AllDeliveries;
import org.lintel.channel.DeliveryCounts;
import org.lintel.channel.LetterState;
import org.lintel.channel.LetterWriter;
import org.lintel.channel.Mailbox;
import org.lintel.channel.Medium;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Puts the page of the outbox together. */
@Component
class OutboxPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<LetterState> SHOWN =
      List.of(
          LetterState.FAILED,
          LetterState.UNCERTAIN,
          LetterState.WAITING,
          LetterState.SENT,
          LetterState.DROPPED);

  private final AllDeliveries deliveries;
  private final DeliveryCounts counts;
  private final StaffMembers staff;
  private final Mailbox mailbox;
  private final List<String> kinds;

  OutboxPages(
      AllDeliveries deliveries,
      DeliveryCounts counts,
      StaffMembers staff,
      Mailbox mailbox,
      List<LetterWriter> writers) {
    this.deliveries = deliveries;
    this.counts = counts;
    this.staff = staff;
    this.mailbox = mailbox;
    this.kinds = writers.stream().map(LetterWriter::kind).sorted().toList();
  }

  /** What letters can be about. */
  List<String> kinds() {
    return kinds;
  }

  OutboxPage of(Viewer viewer, Text text, AllDeliveries.Filter filter, Paging paging) {
    var found = deliveries.list(viewer, filter, paging);
    var names =
        staff.names(found.rows().stream().flatMap(row -> row.staff().stream()).distinct().toList());
    var rows = found.rows().stream().map(each -> row(each, names, text)).toList();
    var states = counts.states(viewer);
    return new OutboxPage(
        new Paged<>(rows, paging, found.total()),
        filter.state().map(LetterState::key).orElse(""),
        filter.medium().map(Medium::key).orElse(""),
        filter.kind().orElse(""),
        SHOWN.stream()
            .map(state ->
                new OutboxPage.State(
                    state.key(), String.format("%,d", states.getOrDefault(state, 0))))
            .toList(),
        kinds,
        counts.months(viewer).stream().map(OutboxPages::month).toList(),
        counts.unreached(viewer),
        mailbox.isHere());
  }

  private static OutboxPage.Month month(DeliveryCounts.Month month) {
    return new OutboxPage.Month(
        month.month().toString(),
        month.medium(),
        String.format("%,d", month.sent()),
        String.format("%,d", month.arrived()),
        "¥" + ChannelSettingsPages.yuan(month.cost()));
  }

  private static OutboxPage.Row row(
      AllDeliveries.Delivery each, Map<UUID, String> names, Text text) {
    String known = "channel.dropped." + each.reason();
    boolean isOurs = !each.reason().isEmpty() && text.has(known);
    return new OutboxPage.Row(
        each.id().toString(),
        about(each, text),
        who(each, names, text),
        each.household().map(household -> "/owners/" + household).orElse(""),
        each.medium().key(),
        each.state().key(),
        kind(each.state()),
        each.attempts(),
        MINUTE.format(each.at().atZone(each.zone())),
        each.receipt(),
        each.provider(),
        isOurs ? known : "",
        isOurs ? "" : each.reason(),
        each.state().canBeRenewed());
  }

  private static String about(AllDeliveries.Delivery each, Text text) {
    return Stream.of("notice." + each.template() + ".name", "channel.kind." + each.kind())
        .filter(text::has)
        .findFirst()
        .orElse("channel.kind.other");
  }

  private static String who(AllDeliveries.Delivery each, Map<UUID, String> names, Text text) {
    Optional<String> colleague =
        each.staff().map(id -> names.getOrDefault(id, text.get("channel.deliveries.colleague")));
    String person = each.person().isEmpty() ? text.get("channel.deliveries.gone") : each.person();
    return colleague.orElse(each.place() + " · " + person);
  }

  /** How the tag of a state looks. */
  static String kind(LetterState state) {
    return switch (state) {
      case SENT -> "good";
      case FAILED, UNCERTAIN -> "bad";
      case WAITING, CLAIMED -> "wait";
      case DROPPED -> "";
    };
  }
}
