package org.lintel.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.DeclaredWeather;
import org.lintel.calendar.KeepingWeather;
import org.lintel.calendar.WeatherForm;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Severe weather that lengthens deadlines: declared, changed, ended, withdrawn, and the past. */
@Controller
@Requires(Permission.MANAGE_DUTY)
class WeatherController {

  private static final String LIST = "calendar/weather";
  private static final String ONE = "calendar/declared-weather";
  private static final String ADDRESS = "/weather";

  private final KeepingWeather keeping;
  private final WeatherPages pages;

  WeatherController(KeepingWeather keeping, WeatherPages pages) {
    this.keeping = keeping;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  @Requires({Permission.READ_CASES, Permission.MANAGE_DUTY})
  ModelAndView list(Viewer viewer, Text text) {
    return Pages.show(LIST, pages.list(viewer, Optional.empty(), Refusals.none(), text));
  }

  @PostMapping(ADDRESS)
  ModelAndView declare(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String community,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    var form = new WeatherForm(community, kind, level, from, until, reason);
    Refusals refusals = keeping.declare(viewer, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse(LIST, pages.list(viewer, Optional.of(form), refusals, text));
    }
    Notices.tell(response, "calendar.weather.declared");
    return Pages.seeOther(ADDRESS);
  }

  @GetMapping("/weather/{weather}")
  ModelAndView show(Viewer viewer, @PathVariable UUID weather, Text text) {
    DeclaredWeather found = keeping.find(viewer, weather);
    return Pages.show(ONE, pages.one(found, WeatherPages.form(found), Refusals.none(), text));
  }

  @PostMapping("/weather/{weather}")
  ModelAndView change(
      Viewer viewer,
      Text text,
      @PathVariable UUID weather,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    var form = new WeatherForm("", kind, level, from, until, reason);
    Refusals refusals = keeping.change(viewer, weather, form);
    if (!refusals.isEmpty()) {
      return Pages.refuse(ONE, pages.one(keeping.find(viewer, weather), form, refusals, text));
    }
    Notices.tell(response, "calendar.weather.changed");
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping("/weather/{weather}/end")
  ModelAndView end(Viewer viewer, @PathVariable UUID weather, HttpServletResponse response) {
    String outcome =
        switch (keeping.end(viewer, weather)) {
          case ENDED -> "calendar.weather.ended";
          case WITHDRAWN -> "calendar.weather.withdrawn";
          case OVER -> "calendar.weather.over";
        };
    Notices.tell(response, outcome);
    return Pages.seeOther(ADDRESS);
  }

  @PostMapping("/weather/{weather}/withdrawal")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID weather, HttpServletResponse response) {
    keeping.withdraw(viewer, weather);
    Notices.tell(response, "calendar.weather.withdrawn");
    return Pages.seeOther(ADDRESS);
  }
}
