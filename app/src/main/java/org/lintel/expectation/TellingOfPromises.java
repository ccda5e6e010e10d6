package org.lintel.expectation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.calendar.ClockDue;
import org.lintel.calendar.Ladder;
import org.lintel.calendar.Level;
import org.lintel.channel.Addressee;
import org.lintel.channel.Notice;
import org.lintel.channel.Notices;
import org.lintel.identity.Role;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever answers for a promise that its date comes near or has passed, those above her when
 * it stays so, and her with the community manager when it is broken. Who stands in hears of it in
 * place of whoever is away. Each is told once, however often it arrives.
 */
@Component
class TellingOfPromises {

  private final JdbcClient database;
  private final Promises promises;
  private final Ladder ladder;
  private final Notices notices;

  TellingOfPromises(JdbcClient database, Promises promises, Ladder ladder, Notices notices) {
    this.database = database;
    this.promises = promises;
    this.ladder = ladder;
    this.notices = notices;
  }

  /** A rung of its clock was reached; what was kept, moved or taken back meanwhile is not told. */
  @Transactional
  public void call(ClockDue due) {
    promises
        .get(due.subject().id())
        .filter(promise -> promise.state() instanceof PromiseState.Open)
        .filter(promise -> promise.due().toEpochMilli() == due.due().toEpochMilli())
        .ifPresent(promise ->
            tell(
                due.isWarning() ? PromiseNotices.SOON : PromiseNotices.LATE,
                called(due.level(), promise),
                promise,
                "promise-call:" + promise.id() + ":" + due.due() + ":" + due.step()));
  }

  @EventListener
  void on(PromiseBroken broken) {
    promises
        .get(broken.promise())
        .ifPresent(promise -> {
          Set<UUID> people = new LinkedHashSet<>(called(Level.HANDLER, promise));
          people.addAll(called(Level.COMMUNITY_MANAGER, promise));
          tell(
              PromiseNotices.BROKEN,
              List.copyOf(people),
              promise,
              "promise-broken:" + promise.id() + ":" + promise.due());
        });
  }

  /** Those on the level, or on the next above it where anybody is. */
  private List<UUID> called(Level level, Promise promise) {
    List<UUID> responsible = List.of(promise.terms().responsible());
    List<UUID> there = level == Level.HANDLER ? ladder.there(responsible) : List.of();
    return there.isEmpty()
        ? ladder
            .from(level, path(promise), TellingOfPromises::roles)
            .map(Ladder.Called::people)
            .orElse(responsible)
        : there;
  }

  private static List<Role> roles(Level level) {
    return switch (level) {
      case HANDLER -> List.of();
      case COMMUNITY_MANAGER -> List.of(Role.COMMUNITY_MANAGER);
      case REGION -> List.of(Role.REGION_MANAGER);
      case GROUP -> List.of(Role.QUALITY_MANAGER, Role.ADMINISTRATOR);
    };
  }

  private List<UUID> path(Promise promise) {
    return database
        .sql("SELECT path FROM community_place WHERE community_id = :community")
        .param("community", promise.place().communityId())
        .query((row, _) -> Arrays.asList((UUID[]) row.getArray("path").getArray()))
        .single();
  }

  private void tell(String template, List<UUID> people, Promise promise, String key) {
    for (UUID each : people) {
      notices.send(
          new Notice(
              template,
              new Addressee.Staff(each),
              Map.of(
                  PromiseNotices.PLACE, promise.place().name(),
                  PromiseNotices.DUE, promise.due().toString()),
              key,
              Optional.of("/promises/" + promise.id())));
    }
  }
}
