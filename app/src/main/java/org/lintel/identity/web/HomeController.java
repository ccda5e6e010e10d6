package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.lintel.platform.MenuEntry;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Viewing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads to the first page of the menu that the viewer may open. */
@Controller
@OpenToAll
class HomeController {

  private final List<MenuEntry> entries;

  HomeController(ObjectProvider<MenuEntry> entries) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  @GetMapping("/")
  ModelAndView home(HttpServletRequest request) {
    return Pages.seeOther(Viewing.of(request).map(this::first).orElseGet(() -> signIn(request)));
  }

  /** The language that was asked for is kept: nobody has signed in who could have another. */
  private static String signIn(HttpServletRequest request) {
    String language = request.getParameter("lang");
    if (language == null) {
      return "/sign-in";
    }
    return language.startsWith("en") ? "/sign-in?lang=en" : "/sign-in?lang=zh";
  }

  private String first(Viewer viewer) {
    return entries.stream()
        .filter(entry -> viewer.may(entry.permit()))
        .findFirst()
        .map(MenuEntry::href)
        .orElse("/account");
  }
}
