package org.lintel.casework.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.casework.CaseReport;
import org.lintel.casework.CaseTally;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What the report counts, under the names that readers know. */
@Component
class CaseReportGroups {

  private final CaseReport report;
  private final Communities communities;
  private final CaseWords words;

  CaseReportGroups(CaseReport report, Communities communities, CaseWords words) {
    this.report = report;
    this.communities = communities;
    this.words = words;
  }

  /** Communities that a viewer may choose. */
  List<Option> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
        .map(community -> new Option(community.uuid().toString(), community.name()))
        .toList();
  }

  /** Empty when there are neither cases nor households. */
  List<CaseReport.Named> of(Viewer viewer, Text text, CaseReport.Asked asked) {
    CaseReport.Counted counted = report.of(viewer, asked);
    if (counted.whole().received() == 0 && counted.whole().householdMonths() == 0) {
      return List.of();
    }
    Map<String, String> names = names(viewer, text, asked.by());
    var all = new ArrayList<CaseReport.Named>();
    for (Map.Entry<String, CaseTally> group : counted.groups().entrySet()) {
      String name = names.getOrDefault(group.getKey(), group.getKey());
      all.add(new CaseReport.Named(name, false, group.getValue()));
    }
    if (asked.by() != CaseReport.By.MONTH) {
      all.sort(Comparator.comparing(CaseReport.Named::name, Collator.getInstance(Locale.CHINA)));
    }
    all.add(new CaseReport.Named(text.get("casework.report.whole"), true, counted.whole()));
    return all;
  }

  private Map<String, String> names(Viewer viewer, Text text, CaseReport.By by) {
    return switch (by) {
      case MONTH -> Map.of();
      case COMMUNITY ->
          communities.visibleTo(viewer, Permission.READ_RESULTS).stream()
              .collect(Collectors.toMap(each -> each.uuid().toString(), each -> each.name()));
      case CATEGORY ->
          words.catalogue().categories().stream()
              .collect(
                  Collectors.toMap(each -> each.code(), each -> each.name().in(text.language())));
    };
  }
}
