package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseDraft;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Household;
import org.lintel.community.OwnerFilter;
import org.lintel.community.OwnerRow;
import org.lintel.community.Owners;
import org.lintel.identity.Permission;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.springframework.stereotype.Component;

/** Makes the pages of intake at the desk. */
@Component
class NewCasePages {

  private static final int MOST_FOUND = 20;

  private final Owners owners;
  private final Communities communities;
  private final CaseWords words;
  private final PhotoForms photos;
  private final IncidentWords incidents;

  NewCasePages(
      Owners owners,
      Communities communities,
      CaseWords words,
      PhotoForms photos,
      IncidentWords incidents) {
    this.owners = owners;
    this.communities = communities;
    this.words = words;
    this.photos = photos;
    this.incidents = incidents;
  }

  /** Whose case it is to be. */
  record At(Community community, Optional<Household> household) {}

  NewCasePage search(Viewer viewer, String typed) {
    boolean maySearch = viewer.may(Permission.READ_OWNERS);
    List<OwnerRow> found = List.of();
    boolean isMore = false;
    if (maySearch && !typed.isBlank()) {
      var all = owners.find(viewer, OwnerFilter.words(typed, ""), Paging.first());
      found = all.rows().stream().limit(MOST_FOUND).toList();
      isMore = all.total() > found.size();
    }
    var places =
        communities.visibleTo(viewer, Permission.HANDLE_CASES).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList();
    return new NewCasePage(
        typed, maySearch, found, isMore, places, Optional.empty(), Refusals.none());
  }

  /** An empty form, or what was being written there. */
  NewCasePage form(Viewer viewer, Text text, At at, NewCaseFields empty) {
    Optional<CaseDraft> unsent = unsent(viewer, at);
    return form(
        viewer,
        text,
        at,
        unsent.map(draft -> empty.with(draft.typed())).orElse(empty),
        Refusals.none(),
        unsent);
  }

  /** What was sent and cannot be taken in so; it is kept as a draft. */
  NewCasePage refused(Viewer viewer, Text text, At at, NewCaseFields typed, Refusals refusals) {
    return form(viewer, text, at, typed, refusals, unsent(viewer, at));
  }

  private Optional<CaseDraft> unsent(Viewer viewer, At at) {
    return photos.unsentAtDesk(at.community().id(), at.household().map(Household::id), viewer.id());
  }

  private NewCasePage form(
      Viewer viewer,
      Text text,
      At at,
      NewCaseFields typed,
      Refusals refusals,
      Optional<CaseDraft> unsent) {
    Catalogue offered = words.catalogue().offered();
    var form =
        new NewCasePage.Form(
            PhotoForms.form("/cases/new", CaseDraft.Kind.INTAKE, unsent, text),
            refusals.isEmpty() && unsent.isPresent(),
            at.household().map(Household::id).map(UUID::toString).orElse(""),
            at.community().uuid().toString(),
            (at.community().name() + " " + at.household().map(Household::address).orElse(""))
                .strip(),
            at.household().map(Household::today).orElse(List.of()).stream()
                .map(member -> new Option(member.id().toString(), member.name()))
                .toList(),
            CaseChannel.OF_STAFF.stream()
                .map(way -> new Option(way.key(), text.get("casework.channel." + way.key())))
                .toList(),
            CaseWords.places(offered, text.language()),
            CaseWords.problems(offered, text.language()),
            CaseWords.kinds(text),
            CaseWords.severities(text),
            incidents.touching(at.community().id(), at.household().map(Household::id), text),
            typed);
    return new NewCasePage(
        "",
        viewer.may(Permission.READ_OWNERS),
        List.of(),
        false,
        List.of(),
        Optional.of(form),
        refusals);
  }
}
