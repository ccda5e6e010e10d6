package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.MenuEntry;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.stereotype.Component;

/** Makes the shell of a page from the request. */
@Component
class Shells {

  private final Texts texts;
  private final Assets assets;
  private final List<MenuEntry> entries;
  private final OrganisationNames organisations;

  Shells(Texts texts, Assets assets, List<MenuEntry> entries, OrganisationNames organisations) {
    this.texts = texts;
    this.assets = assets;
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.organisations = organisations;
  }

  /**
   * The shell of a page.
   *
   * @param organisation number of the one whose page it is; null where none is known
   */
  Shell of(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object organisation) {
    Text text = texts.in(Languages.of(request));
    var viewer = Viewing.of(request);
    return new Shell(
        request,
        text,
        assets,
        viewer.map(known -> menu(request, known, text)).orElse(List.of()),
        Notices.take(request, response, text),
        organisation instanceof Integer number ? named(number) : Shell.Organisation.NONE);
  }

  /** Pages of owners are written after their organisation's scope was left. */
  private Shell.Organisation named(int organisation) {
    return OrganisationScope.call(organisation, () -> organisations.of(organisation));
  }

  private List<MenuGroup> menu(HttpServletRequest request, Viewer viewer, Text text) {
    var groups = new LinkedHashMap<String, List<MenuGroup.Item>>();
    for (MenuEntry entry : entries) {
      if (viewer.may(entry.permit())) {
        groups
            .computeIfAbsent(entry.group(), group -> new ArrayList<>())
            .add(item(request, entry, text));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new MenuGroup(text.get(group.getKey()), group.getValue()))
        .toList();
  }

  private static MenuGroup.Item item(HttpServletRequest request, MenuEntry entry, Text text) {
    String path = request.getRequestURI();
    boolean active = path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    return new MenuGroup.Item(
        text.get(entry.label()), entry.href(), entry.icon(), active, entry.onPhone());
  }
}
