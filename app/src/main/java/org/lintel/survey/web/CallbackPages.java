package org.lintel.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.community.Communities;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.CallbackOutcome;
import org.lintel.survey.Callbacks;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Makes the list of owners who asked to be contacted. */
@Component
class CallbackPages {

  private final Callbacks callbacks;
  private final Waves waves;
  private final Communities communities;
  private final StaffMembers staff;

  CallbackPages(Callbacks callbacks, Waves waves, Communities communities, StaffMembers staff) {
    this.callbacks = callbacks;
    this.waves = waves;
    this.communities = communities;
    this.staff = staff;
  }

  static String key(CallbackOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address of the list with its filter: only what differs from the whole list. */
  static String address(Callbacks.Filter filter) {
    String query =
        Stream.of(
                filter.isDone() ? "state=done" : "",
                filter.community().map(id -> "c=" + id).orElse(""),
                filter.wave().map(id -> "w=" + id).orElse(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/callbacks" : "/callbacks?" + query;
  }

  CallbacksPage page(
      Viewer viewer,
      Text text,
      Callbacks.Filter filter,
      int number,
      CallbacksPage.Typed typed,
      Refusals refusals) {
    var paging = new Paging(number, Paging.DEFAULT_SIZE);
    var found = callbacks.of(viewer, Permission.CALL_BACK, filter, paging);
    List<UUID> by =
        found.rows().stream()
            .flatMap(callback -> callback.done().stream())
            .map(Callbacks.Done::by)
            .distinct()
            .toList();
    Map<UUID, String> names = staff.names(by);
    var rows = found.rows().stream().map(callback -> row(viewer, callback, names, text)).toList();
    return new CallbacksPage(
        new Paged<>(rows, paging, found.total()),
        filter.isDone(),
        Arrays.stream(CallbackOutcome.values()).map(CallbackPages::key).toList(),
        choices(viewer, filter),
        address(filter),
        typed,
        refusals);
  }

  private CallbacksPage.Choices choices(Viewer viewer, Callbacks.Filter filter) {
    var asked =
        waves.visibleTo(viewer, Permission.CALL_BACK).stream()
            .filter(wave -> wave.state() != Wave.State.DRAFT)
            .map(wave -> new NewWavePage.Choice(wave.uuid().toString(), wave.name(), ""))
            .toList();
    var places =
        communities.visibleTo(viewer, Permission.CALL_BACK).stream()
            .map(place -> new NewWavePage.Choice(place.uuid().toString(), place.name(), ""))
            .toList();
    return new CallbacksPage.Choices(
        asked,
        filter.wave().map(UUID::toString).orElse(""),
        places,
        filter.community().map(UUID::toString).orElse(""));
  }

  private static CallbacksPage.Row row(
      Viewer viewer, Callbacks.Callback callback, Map<UUID, String> names, Text text) {
    String home = UnitAddress.of(callback.building(), callback.entrance(), callback.unit());
    boolean isThere = callback.member().isPresent() && viewer.may(Permission.READ_OWNERS);
    Optional<Callbacks.Done> done = callback.done();
    return new CallbacksPage.Row(
        "/callbacks/" + callback.id(),
        callback.person().isEmpty() ? text.get("survey.callback.gone") : callback.person(),
        home,
        isThere ? "/owners/" + callback.household() : "",
        callback.community(),
        callback.wave(),
        Shown.minute(callback.requestedAt(), callback.zone()),
        callback.lastFour().isEmpty() ? "" : "*** " + callback.lastFour(),
        done.map(how -> done(how, callback, names, text)).orElse(""),
        done.map(how -> text.get("survey.callback.outcome." + key(how.outcome()))).orElse(""),
        done.map(Callbacks.Done::note).orElse(""));
  }

  private static String done(
      Callbacks.Done how, Callbacks.Callback callback, Map<UUID, String> names, Text text) {
    String name = names.getOrDefault(how.by(), text.get("survey.live.ended.somebody"));
    return text.get("survey.callback.done", Shown.minute(how.at(), callback.zone()), name);
  }
}
