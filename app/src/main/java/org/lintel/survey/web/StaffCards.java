package org.lintel.survey.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.InvitationKey;
import org.lintel.survey.Link;
import org.lintel.survey.Mode;
import org.lintel.survey.Objection;
import org.lintel.survey.Standing;
import org.lintel.survey.Visit;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Item;

/** The owner's cards for staff, who open no link. */
final class StaffCards {

  private static final UUID NONE = new UUID(0, 0);

  private StaffCards() {}

  static List<Card> of(
      Text text, InstrumentVersion version, List<Item> items, Form form, Refusals refusals) {
    var wave =
        new Wave(
            0,
            NONE,
            "",
            version.id(),
            Mode.NAMED,
            Wave.State.DRAFT,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1));
    ZoneId zone = ZoneOffset.UTC;
    var visit =
        new Visit(
            new Link(0, NONE, new InvitationKey(0, 0, NONE), Optional.empty()),
            wave,
            Standing.DRAFT,
            version,
            HouseholdFacts.NONE,
            new Visit.Place("", zone, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            false,
            new Visit.Holder("", Objection.NONE, false));
    return new Cards(text, form, refusals, visit).of(items);
  }
}
