package org.lintel.survey.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.survey.Instruments;
import org.lintel.survey.Mode;
import org.lintel.survey.NewWave;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/** Reads the form for a new wave, collecting everything that is wrong with it. */
@Component
class WaveDrafting {

  private static final int LONGEST_NAME = 120;

  private final Communities communities;
  private final Instruments instruments;
  private final Clock clock;

  WaveDrafting(Communities communities, Instruments instruments, Clock clock) {
    this.communities = communities;
    this.instruments = instruments;
    this.clock = clock;
  }

  /** What the form says, or what is wrong with it. */
  record Read(Optional<NewWave> wave, Refusals refusals) {}

  Read read(Viewer viewer, WaveForm form) {
    var refusals = Refusals.none();
    List<Community> visible = communities.visibleTo(viewer, Permission.MANAGE_SURVEYS);
    List<Community> chosen =
        visible.stream().filter(known -> form.has(known.uuid().toString())).toList();
    Optional<InstrumentVersion> version = version(viewer, form);
    checkName(form, refusals);
    if (version.isEmpty()) {
      refusals.add("version", "survey.wave.version.missing");
    }
    if (chosen.isEmpty()) {
      refusals.add("community", "survey.wave.communities.missing");
    } else if (chosen.stream().map(Community::zone).distinct().count() > 1) {
      refusals.add("community", "survey.wave.communities.zones");
    }
    var period = period(form, chosen, refusals);
    if (!refusals.isEmpty() || version.isEmpty() || period.size() != 2) {
      return new Read(Optional.empty(), refusals);
    }
    var ids = chosen.stream().map(Community::id).toList();
    var wave =
        new NewWave(
            form.name(), version.get().id(), mode(form), ids, period.getFirst(), period.getLast());
    return new Read(Optional.of(wave), refusals);
  }

  private Optional<InstrumentVersion> version(Viewer viewer, WaveForm form) {
    Optional<UUID> id = WaveForm.id(form.version());
    return instruments.published(viewer.organisation()).stream()
        .filter(known -> id.filter(known.uuid()::equals).isPresent())
        .findFirst();
  }

  private static void checkName(WaveForm form, Refusals refusals) {
    int length = form.name().codePointCount(0, form.name().length());
    if (length == 0) {
      refusals.add("name", "survey.wave.name.missing");
    } else if (length > LONGEST_NAME) {
      refusals.add("name", "survey.wave.name.long", length, LONGEST_NAME);
    }
  }

  private static Mode mode(WaveForm form) {
    return form.mode().equals(Mode.CONFIDENTIAL.name()) ? Mode.CONFIDENTIAL : Mode.NAMED;
  }

  private List<Instant> period(WaveForm form, List<Community> chosen, Refusals refusals) {
    if (chosen.isEmpty()) {
      return List.of();
    }
    var zone = chosen.getFirst().zone();
    var period = new ArrayList<Instant>();
    moment("opens", form.opens(), zone, refusals).ifPresent(period::add);
    moment("closes", form.closes(), zone, refusals).ifPresent(period::add);
    if (period.size() == 2) {
      if (!period.getLast().isAfter(period.getFirst())) {
        refusals.add("closes", "survey.wave.closes.before");
      } else if (!period.getLast().isAfter(clock.instant())) {
        refusals.add("closes", "survey.wave.closes.past", Shown.minute(period.getLast(), zone));
      }
    }
    return period;
  }

  private static Optional<Instant> moment(
      String field, String typed, ZoneId zone, Refusals refusals) {
    Optional<Instant> moment = WaveForm.moment(typed, zone);
    if (typed.isEmpty()) {
      refusals.add(field, "survey.wave." + field + ".missing");
    } else if (moment.isEmpty()) {
      refusals.add(field, "survey.wave.moment", typed);
    }
    return moment;
  }
}
