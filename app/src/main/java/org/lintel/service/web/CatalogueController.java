package org.lintel.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintel.calendar.Severity;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.service.CaseKind;
import org.lintel.service.Catalogue;
import org.lintel.service.CatalogueForm;
import org.lintel.service.EditingTheCatalogue;
import org.lintel.service.EditingTheCatalogue.Part;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The service catalogue: what can be reported, and what it usually is. */
@Controller
@Requires(Permission.MANAGE_CATALOGUE)
class CatalogueController {

  private static final String TEMPLATE = "service/catalogue";
  private static final String HOME = "/catalogue";

  private final ServiceCatalogue catalogue;
  private final EditingTheCatalogue editing;

  CatalogueController(ServiceCatalogue catalogue, EditingTheCatalogue editing) {
    this.catalogue = catalogue;
    this.editing = editing;
  }

  @GetMapping(HOME)
  ModelAndView show() {
    return Pages.show(
        TEMPLATE, new CataloguePage(catalogue.current(), "", Fields.EMPTY.form(), Refusals.none()));
  }

  @PostMapping("/catalogue/{part}")
  ModelAndView add(
      Viewer viewer, @PathVariable String part, Fields fields, HttpServletResponse response) {
    Part where = part(part);
    var form = fields.form();
    Catalogue current = catalogue.current();
    Refusals refusals = form.check();
    checkPlaces(where, form, current, refusals);
    if (where == Part.PROBLEMS && current.category(form.category()).isEmpty()) {
      throw new NotFound("category " + form.category());
    }
    if (!refusals.isEmpty()) {
      String wrong = where == Part.PROBLEMS ? form.category() + "/new" : part + "/new";
      return Pages.refuse(TEMPLATE, new CataloguePage(current, wrong, form, refusals));
    }
    editing.add(viewer, where, form);
    Notices.tell(response, "service.catalogue.added", form.chinese());
    return Pages.seeOther(HOME);
  }

  @PostMapping("/catalogue/{part}/entries/{code}")
  ModelAndView change(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String code,
      Fields fields,
      HttpServletResponse response) {
    Part where = part(part);
    var form = fields.form();
    Catalogue current = catalogue.current();
    find(where, code, current);
    Refusals refusals = form.check();
    checkPlaces(where, form, current, refusals);
    if (!refusals.isEmpty()) {
      return Pages.refuse(TEMPLATE, new CataloguePage(current, part + "/" + code, form, refusals));
    }
    editing.change(viewer, where, code, form);
    Notices.tell(response, "service.catalogue.changed", form.chinese());
    return Pages.seeOther(HOME);
  }

  @PostMapping("/catalogue/{part}/entries/{code}/archival")
  ModelAndView archive(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String code,
      HttpServletResponse response) {
    editing.archive(viewer, part(part), code, true);
    Notices.tell(response, "service.catalogue.archived");
    return Pages.seeOther(HOME);
  }

  @PostMapping("/catalogue/{part}/entries/{code}/restoration")
  ModelAndView restore(
      Viewer viewer,
      @PathVariable String part,
      @PathVariable String code,
      HttpServletResponse response) {
    editing.archive(viewer, part(part), code, false);
    Notices.tell(response, "service.catalogue.restored");
    return Pages.seeOther(HOME);
  }

  private static Part part(String named) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(named))
        .findFirst()
        .orElseThrow(() -> new NotFound("part " + named));
  }

  private static void find(Part part, String code, Catalogue current) {
    boolean isThere =
        switch (part) {
          case PLACES -> current.place(code).isPresent();
          case CATEGORIES -> current.category(code).isPresent();
          case PROBLEMS -> current.problem(code).isPresent();
        };
    if (!isThere) {
      throw new NotFound(part + " " + code);
    }
  }

  private static void checkPlaces(
      Part part, CatalogueForm form, Catalogue current, Refusals refusals) {
    boolean areKnown = form.places().stream().allMatch(code -> current.place(code).isPresent());
    if (part == Part.CATEGORIES && (form.places().isEmpty() || !areKnown)) {
      refusals.add("places", "service.catalogue.places.missing");
    }
  }

  /** The fields of an entry as they arrive; missing ones are empty. */
  record Fields(
      @Nullable String chinese,
      @Nullable String english,
      @Nullable String category,
      @Nullable List<String> places,
      @Nullable String kind,
      @Nullable String severity,
      @Nullable String safety) {

    static final Fields EMPTY = new Fields(null, null, null, null, null, null, null);

    CatalogueForm form() {
      return new CatalogueForm(
          text(chinese),
          text(english),
          text(category),
          places == null ? Set.of() : new HashSet<>(places),
          named(CaseKind.values(), text(kind), CaseKind.REPAIR),
          named(Severity.values(), text(severity), Severity.NORMAL),
          !text(safety).isEmpty());
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }

    private static <T extends Enum<T>> T named(T[] values, String name, T usual) {
      return Arrays.stream(values)
          .filter(value -> value.name().equals(name))
          .findFirst()
          .orElse(usual);
    }
  }
}
