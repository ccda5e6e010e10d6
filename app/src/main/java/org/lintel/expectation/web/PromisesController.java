package org.lintel.expectation.web;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Households;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseFilter;
import org.lintel.expectation.PromiseHolders;
import org.lintel.expectation.Promises;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of promises: which one has to be saved first? */
@Controller
@Requires({Permission.READ_OWNERS, Permission.MAKE_PROMISES})
class PromisesController {

  /** Who answered for nothing since then is not offered in the filter. */
  private static final Duration LATELY = Duration.ofDays(92);

  private final Promises promises;
  private final PromiseLines lines;
  private final PromiseHolders holders;
  private final Communities communities;
  private final Households households;
  private final Clock clock;

  PromisesController(
      Promises promises,
      PromiseLines lines,
      PromiseHolders holders,
      Communities communities,
      Households households,
      Clock clock) {
    this.promises = promises;
    this.lines = lines;
    this.holders = holders;
    this.communities = communities;
    this.households = households;
    this.clock = clock;
  }

  @GetMapping("/promises")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String household,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    var filter =
        new PromiseFilter(
            PromiseFilter.Show.of(s), TypedText.id(c), TypedText.id(who), TypedText.id(household));
    var shown = page(viewer, text, filter, new Paging(page, size));
    if (shown.promises().rows().isEmpty() && shown.promises().total() > 0) {
      return Pages.seeOther(shown.address());
    }
    return Pages.show("expectation/promises", shown);
  }

  private PromisesPage page(Viewer viewer, Text text, PromiseFilter filter, Paging paging) {
    Paged<Promise> found = promises.of(viewer, filter, paging);
    List<Community> visible = visible(viewer);
    return new PromisesPage(
        new Paged<>(lines.of(viewer, found.rows(), text), paging, found.total()),
        filter,
        visible.stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        people(viewer, visible),
        filter.household().map(id -> home(viewer, id)).orElse(""),
        new PromisesPage.Rights(
            viewer.may(Permission.MAKE_PROMISES),
            viewer.may(Permission.READ_RESULTS),
            viewer.may(Permission.MANAGE_CATALOGUE)));
  }

  private String home(Viewer viewer, UUID household) {
    return viewer.may(Permission.READ_OWNERS)
        ? households.find(viewer, Permission.READ_OWNERS, household).address()
        : "";
  }

  /** Communities whose promises the viewer sees. */
  private List<Community> visible(Viewer viewer) {
    var all = new LinkedHashMap<UUID, Community>();
    for (Permission permission : List.of(Permission.READ_OWNERS, Permission.MAKE_PROMISES)) {
      communities.visibleTo(viewer, permission).forEach(each -> all.putIfAbsent(each.uuid(), each));
    }
    return List.copyOf(all.values());
  }

  /** Whoever answers for an open promise here, the viewer first. */
  private List<Option> people(Viewer viewer, List<Community> visible) {
    Optional<Option> me =
        viewer.may(Permission.MAKE_PROMISES)
            ? Optional.of(new Option(viewer.id().toString(), viewer.name()))
            : Optional.empty();
    Map<UUID, String> names =
        holders.responsible(
            visible.stream().map(Community::id).toList(), clock.instant().minus(LATELY));
    var others =
        names.entrySet().stream()
            .filter(person -> !person.getKey().equals(viewer.id()))
            .map(person -> new Option(person.getKey().toString(), person.getValue()))
            .sorted(Comparator.comparing(Option::label, Collator.getInstance(Locale.CHINA)))
            .toList();
    return Stream.concat(me.stream(), others.stream()).toList();
  }
}
