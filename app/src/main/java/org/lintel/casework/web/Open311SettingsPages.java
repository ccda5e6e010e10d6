package org.lintel.casework.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.Open311Communities;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page on which an administrator opens communities and hands out keys. */
@Component
class Open311SettingsPages {

  static final String ADDRESS = "/settings/open311";

  private final Open311Communities open;
  private final Communities communities;
  private final ApiKeys keys;
  private final PublicAddress address;
  private final OrganisationNames names;
  private final Open311CommonPlaces common;

  Open311SettingsPages(
      Open311Communities open,
      Communities communities,
      ApiKeys keys,
      PublicAddress address,
      OrganisationNames names,
      Open311CommonPlaces common) {
    this.open = open;
    this.communities = communities;
    this.keys = keys;
    this.address = address;
    this.names = names;
    this.common = common;
  }

  /** What can be opened or named in a key. */
  List<Community> reachable(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_SETTINGS);
  }

  Open311SettingsPage page(
      Viewer viewer, Text text, Open311SettingsPage.Typed typed, Refusals refusals) {
    List<Community> all = reachable(viewer);
    List<Open311Communities.Jurisdiction> opened = open.open(viewer);
    var openIds = opened.stream().map(each -> each.community().uuid()).collect(Collectors.toSet());
    ZoneId zone = names.of(viewer.organisation()).zone();
    Map<UUID, String> called =
        all.stream().collect(Collectors.toMap(Community::uuid, Community::name));
    return new Open311SettingsPage(
        address.of("/api/open311/discovery.xml"),
        address.of(Open311DiscoveryController.ENDPOINT),
        address.isSet(),
        opened.stream().map(each -> opened(each, zone, text)).toList(),
        all.stream()
            .filter(community -> !openIds.contains(community.uuid()))
            .map(Open311SettingsPages::option)
            .toList(),
        keys.of(ApiKey.Scope.OPEN311_REPORT).stream()
            .map(key -> key(key, called, zone, text))
            .toList(),
        all.stream().map(Open311SettingsPages::option).toList(),
        common.of(text),
        typed,
        refusals);
  }

  private static Option option(Community community) {
    return new Option(community.uuid().toString(), community.name());
  }

  private static Open311SettingsPage.Opened opened(
      Open311Communities.Jurisdiction each, ZoneId zone, Text text) {
    return new Open311SettingsPage.Opened(
        ADDRESS + "/communities/" + each.community().uuid(),
        each.community().name(),
        each.id(),
        text.get("casework.open311.since", Shown.minute(each.openedAt(), zone)),
        each.hasBrowsers());
  }

  private static Open311SettingsPage.Key key(
      ApiKey key, Map<UUID, String> called, ZoneId zone, Text text) {
    var facts = new ArrayList<String>();
    facts.add(called.getOrDefault(key.node(), text.get("casework.open311.key.everywhere")));
    facts.add(text.get("casework.open311.key.made", Shown.minute(key.madeAt(), zone)));
    facts.add(
        key.lastUsed()
            .map(at -> text.get("casework.open311.key.used", Shown.minute(at, zone)))
            .orElse(text.get("casework.open311.key.unused")));
    key.endedAt()
        .ifPresent(at -> facts.add(text.get("casework.open311.key.ended", Shown.minute(at, zone))));
    return new Open311SettingsPage.Key(
        ADDRESS + "/keys/" + key.id(),
        key.name(),
        key.lastFour(),
        String.join(" · ", facts),
        key.endedAt().isPresent());
  }
}
