package org.lintel.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.NextStep;
import org.lintel.casework.OwnerEntry;
import org.lintel.casework.Rating;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.Talking;
import org.lintel.expectation.PromiseParts;
import org.lintel.identity.Organisations;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What the owner can say and expect, how she found it, and whom she can call. */
@Component
class OwnerCaseVoice {

  private final Talking talking;
  private final Rating rating;
  private final OwnerTimes times;
  private final Organisations organisations;
  private final PromiseParts promises;
  private final PhotoForms photos;
  private final IncidentWords incidents;
  private final AppointmentPages appointments;

  OwnerCaseVoice(
      Talking talking,
      Rating rating,
      OwnerTimes times,
      Organisations organisations,
      PromiseParts promises,
      PhotoForms photos,
      IncidentWords incidents,
      AppointmentPages appointments) {
    this.talking = talking;
    this.rating = rating;
    this.times = times;
    this.organisations = organisations;
    this.promises = promises;
    this.photos = photos;
    this.incidents = incidents;
    this.appointments = appointments;
  }

  Optional<Part> visit(OwnerCasePages.At at, ServiceCase found, Text text) {
    return appointments.ofOwner(at, found, text);
  }

  /** Who comes when is the next step, before what the state says. */
  String next(ServiceCase found, String handler, Text text) {
    return appointments
        .next("owner", found, text)
        .orElseGet(() -> NextStep.words(found.state(), handler, text));
  }

  Optional<Part> promises(ServiceCase found, Text text, String href) {
    return promises.madeAt(text, found.place().communityId(), found.id(), href);
  }

  List<IncidentShown> incidents(ServiceCase found, Text text) {
    return incidents.ofOwner(found, text);
  }

  Map<UUID, List<PhotoShown>> photos(OwnerCasePages.At at, ServiceCase found, Text text) {
    return photos.ofOwner(at.href(), found, text);
  }

  /** Somebody of the household who only reads along sees nothing of what is being written. */
  PhotoForm message(OwnerCasePages.At at, ServiceCase found, Text text) {
    return at.mayAct()
        ? photos.form(at.href(), found, CaseDraft.Kind.MESSAGE, Optional.empty(), text)
        : PhotoForm.none(CaseDraft.Kind.MESSAGE);
  }

  Optional<ServicePhone> onlyPhone() {
    return organisations.onlyPhone();
  }

  Optional<Instant> nextNudge(ServiceCase found) {
    return talking.nextNudge(found);
  }

  OwnerCasePage.Times times(ServiceCase found, List<OwnerEntry> entries, Text text) {
    return times.of(found, entries, text);
  }

  boolean mayRate(ServiceCase found) {
    return rating.isOpen(found);
  }

  Optional<Rating.Rated> rated(ServiceCase found) {
    return rating.of(found);
  }
}
