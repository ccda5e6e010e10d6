package org.lintel.expectation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.community.Communities;
import org.lintel.expectation.Expectation;
import org.lintel.expectation.ExpectationFilter;
import org.lintel.expectation.Expectations;
import org.lintel.identity.Permission;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** Makes the page of the register. */
@Component
class ExpectationsPages {

  private final Expectations expectations;
  private final ExpectationLines lines;
  private final Communities communities;
  private final Identifiers identifiers;

  ExpectationsPages(
      Expectations expectations,
      ExpectationLines lines,
      Communities communities,
      Identifiers identifiers) {
    this.expectations = expectations;
    this.lines = lines;
    this.communities = communities;
    this.identifiers = identifiers;
  }

  ExpectationsPage page(
      Viewer viewer,
      Text text,
      ExpectationFilter filter,
      Paging paging,
      Map<String, String> typed,
      Refusals refusals) {
    Paged<Expectation> found = expectations.of(viewer, filter, paging);
    return new ExpectationsPage(
        new Paged<>(lines.of(viewer, found.rows(), text), paging, found.total()),
        filter,
        places(viewer, Permission.READ_OWNERS),
        Arrays.stream(Expectation.Strength.values())
            .map(each -> new Option(each.key(), text.get("expectation.strength." + each.key())))
            .toList(),
        form(viewer, text, filter, typed),
        refusals);
  }

  private Optional<ExpectationFields> form(
      Viewer viewer, Text text, ExpectationFilter filter, Map<String, String> typed) {
    return filter
        .community()
        .filter(id ->
            places(viewer, Permission.EDIT_OWNERS).stream()
                .anyMatch(place -> place.value().equals(id.toString())))
        .map(_ ->
            ExpectationFields.of(
                "/expectations", identifiers.next().toString(), List.of(), typed, text));
  }

  private List<Option> places(Viewer viewer, Permission permission) {
    return communities.visibleTo(viewer, permission).stream()
        .map(community -> new Option(community.uuid().toString(), community.name()))
        .toList();
  }
}
