package org.lintel.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Building;
import org.lintel.community.Buildings;
import org.lintel.community.Communities;
import org.lintel.community.OtherNames;
import org.lintel.community.Place;
import org.lintel.community.PlaceForm;
import org.lintel.community.PlaceKind;
import org.lintel.community.Places;
import org.lintel.community.RemovingAPlace;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.TimeZones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Places from the group down to the community. */
@Controller
@Requires(Permission.MANAGE_PLACES)
class PlacesController {

  private static final String SHOW = "community/place";

  private final Places places;
  private final Communities communities;
  private final Buildings buildings;
  private final OtherNames others;
  private final RemovingAPlace removing;

  PlacesController(
      Places places,
      Communities communities,
      Buildings buildings,
      OtherNames others,
      RemovingAPlace removing) {
    this.others = others;
    this.places = places;
    this.communities = communities;
    this.buildings = buildings;
    this.removing = removing;
  }

  @GetMapping("/places")
  ModelAndView list(Viewer viewer) {
    return Pages.show(
        "community/places",
        new PlacesPage(places.editableBy(viewer), viewer.may(Permission.IMPORT_OWNERS)));
  }

  @GetMapping("/places/new")
  ModelAndView form(Viewer viewer, @RequestParam UUID parent, @RequestParam PlaceKind kind) {
    places.find(viewer, parent);
    String code = kind == PlaceKind.COMMUNITY ? places.freeCode() : "";
    var form = new PlaceForm(kind, parent, "", code, TimeZones.USUAL, "");
    return Pages.show(SHOW, page(viewer, Optional.empty(), form, Refusals.none()));
  }

  @PostMapping("/places")
  ModelAndView add(
      Viewer viewer,
      @RequestParam PlaceKind kind,
      @RequestParam UUID parent,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response) {
    var form = new PlaceForm(kind, parent, name, code, zone, phone);
    Refusals refusals = places.add(viewer, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, Optional.empty(), form, refusals));
    }
    Notices.tell(response, "community.place.added", form.name());
    return Pages.seeOther("/places");
  }

  @GetMapping("/places/{place}")
  ModelAndView show(Viewer viewer, @PathVariable UUID place) {
    Place found = places.find(viewer, place);
    return Pages.show(SHOW, page(viewer, Optional.of(found), form(found), Refusals.none()));
  }

  @PostMapping("/places/{place}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID place,
      @RequestParam(required = false) Optional<UUID> parent,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response) {
    Place found = places.find(viewer, place);
    UUID under = parent.or(found::parent).orElse(found.id());
    var form = new PlaceForm(found.kind(), under, name, code, zone, phone);
    Refusals refusals = places.change(viewer, place, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, Optional.of(found), form, refusals));
    }
    Notices.tell(response, "community.place.changed", form.name());
    return Pages.seeOther("/places");
  }

  @PostMapping("/places/{place}/archival")
  ModelAndView archive(Viewer viewer, @PathVariable UUID place, HttpServletResponse response) {
    places.archive(viewer, place, true);
    Notices.tell(response, "community.place.archived");
    return Pages.seeOther("/places");
  }

  @PostMapping("/places/{place}/archival/end")
  ModelAndView restore(Viewer viewer, @PathVariable UUID place, HttpServletResponse response) {
    places.archive(viewer, place, false);
    Notices.tell(response, "community.place.restored");
    return Pages.seeOther("/places");
  }

  /** Only what was entered by mistake: with anything on it a place can only be taken out of use. */
  @PostMapping("/places/{place}/removal")
  ModelAndView remove(Viewer viewer, @PathVariable UUID place, HttpServletResponse response) {
    Place found = places.find(viewer, place);
    Refusals refusals = removing.remove(viewer, place);
    if (!refusals.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, Optional.of(found), form(found), refusals));
    }
    Notices.tell(response, "community.place.removed", found.name());
    return Pages.seeOther("/places");
  }

  private static PlaceForm form(Place place) {
    return new PlaceForm(
        place.kind(),
        place.parent().orElse(place.id()),
        place.name(),
        place.code(),
        place.zone(),
        place.phone());
  }

  private PlacePage page(Viewer viewer, Optional<Place> place, PlaceForm form, Refusals refusals) {
    List<Place> parents =
        places.editableBy(viewer).stream()
            .filter(each -> !each.isArchived() && form.kind().fitsUnder(each.kind()))
            .filter(each -> place.isEmpty() || !each.id().equals(place.get().id()))
            .toList();
    return new PlacePage(
        place,
        form,
        parents,
        buildingsOf(viewer, place),
        othersOf(viewer, place),
        TimeZones.offered(form.zone()),
        "",
        refusals);
  }

  private List<OtherNames.OtherName> othersOf(Viewer viewer, Optional<Place> place) {
    return place.isEmpty() || place.get().kind() != PlaceKind.COMMUNITY
        ? List.of()
        : others.within(
            List.of(communities.find(viewer, Permission.MANAGE_PLACES, place.get().id()).id()));
  }

  private List<Building> buildingsOf(Viewer viewer, Optional<Place> place) {
    if (place.isEmpty() || place.get().kind() != PlaceKind.COMMUNITY) {
      return List.of();
    }
    return buildings.of(communities.find(viewer, Permission.MANAGE_PLACES, place.get().id()));
  }
}
