package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.casework.recovery.RecoveryRule;
import org.lintel.casework.recovery.RecoveryRules;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.instrument.Headline;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When owners are called back, and the words for it. */
@Controller
@Requires(Permission.MANAGE_CATALOGUE)
class RecoveryRulesController {

  private static final String TEMPLATE = "casework/recovery-rules";
  private static final String ADDRESS = "/recovery-rules";
  private static final Range RECOMMEND = new Range(0, 10);
  private static final Range SATISFACTION = new Range(0, 10);

  private final RecoveryRules rules;
  private final Instruments instruments;

  RecoveryRulesController(RecoveryRules rules, Instruments instruments) {
    this.rules = rules;
    this.instruments = instruments;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Viewer viewer, Text text) {
    return Pages.show(TEMPLATE, page(viewer, text, Map.of(), Refusals.none()));
  }

  /** The rule of one questionnaire, or of all. */
  @PostMapping(ADDRESS)
  ModelAndView keep(
      Viewer viewer,
      Text text,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    String code = typed.getOrDefault("code", "");
    List<InstrumentVersion> all = asking(viewer);
    Optional<Questionnaire> of =
        all.stream()
            .map(InstrumentVersion::questionnaire)
            .filter(each -> each.code().equals(code))
            .findFirst();
    if (of.isEmpty() && !code.isEmpty()) {
      return Pages.seeOther(ADDRESS);
    }
    if (!typed.getOrDefault("drop", "").isEmpty()) {
      rules.drop(viewer, code);
      Notices.tell(response, "casework.recovery-rules.dropped");
      return Pages.seeOther(ADDRESS);
    }
    String id = id(all, code);
    var refusals = Refusals.none();
    var rule =
        new RecoveryRule(
            limit(typed, id, "recommend", range(of, Headline.RECOMMENDATION, RECOMMEND), refusals),
            limit(
                typed,
                id,
                "satisfaction",
                range(of, Headline.SATISFACTION, SATISFACTION),
                refusals),
            typed.containsKey("contact"));
    if (!refusals.isEmpty()) {
      var shown =
          Map.of(
              "recommend-" + id, typed.getOrDefault("recommend", ""),
              "satisfaction-" + id, typed.getOrDefault("satisfaction", ""),
              "contact-" + id, typed.getOrDefault("contact", ""));
      return Pages.refuse(TEMPLATE, page(viewer, text, shown, refusals));
    }
    rules.keep(viewer, code, rule);
    Notices.tell(response, "casework.recovery-rules.kept");
    return Pages.seeOther(ADDRESS);
  }

  /** What holds whatever was asked. */
  @PostMapping("/recovery-rules/settings")
  ModelAndView settings(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String promise,
      @RequestParam(defaultValue = "") String script,
      HttpServletResponse response) {
    var refusals = Refusals.none();
    new TypedText(script).limit(refusals, "script", RecoveryRules.LONGEST_SCRIPT);
    if (!refusals.isEmpty()) {
      var shown = Map.of("script", script, "promise", promise);
      return Pages.refuse(TEMPLATE, page(viewer, text, shown, refusals));
    }
    String own = PlainText.lines(script);
    boolean isShipped = own.equals(CallbackWords.shipped(text));
    rules.keep(viewer, new RecoveryRules.Settings(!promise.isEmpty(), isShipped ? "" : own));
    Notices.tell(response, "casework.recovery-rules.kept");
    return Pages.seeOther(ADDRESS);
  }

  private static Range range(Optional<Questionnaire> of, Headline headline, Range otherwise) {
    return of.flatMap(each -> each.headline(headline)).map(item -> item.range()).orElse(otherwise);
  }

  /** Empty: no such score leads to a call. */
  private static Optional<Integer> limit(
      Map<String, String> typed, String id, String field, Range range, Refusals refusals) {
    String words = PlainText.narrow(typed.getOrDefault(field, ""));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> number =
        words.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
    if (number.filter(each -> each >= range.from() && each <= range.to()).isEmpty()) {
      refusals.add(
          field + "-" + id, "casework.recovery-rules.outside", words, range.from(), range.to());
    }
    return number;
  }

  private List<InstrumentVersion> asking(Viewer viewer) {
    return instruments.published(viewer.organisation());
  }

  private static String id(List<InstrumentVersion> all, String code) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).questionnaire().code().equals(code)) {
        return String.valueOf(at + 1);
      }
    }
    return "0";
  }

  private RecoveryRulesPage page(
      Viewer viewer, Text text, Map<String, String> typed, Refusals refusals) {
    RecoveryRules.Rules kept = rules.all();
    List<InstrumentVersion> all = asking(viewer);
    var lines = new ArrayList<RecoveryRulesPage.Line>();
    lines.add(
        line(
            "0",
            "",
            text.get("casework.recovery-rules.all"),
            true,
            true,
            kept.usual(),
            kept.isOwn(RecoveryRules.ALL)));
    for (InstrumentVersion version : all) {
      Questionnaire each = version.questionnaire();
      lines.add(
          line(
              id(all, each.code()),
              each.code(),
              each.title().in(text.language()),
              each.headline(Headline.RECOMMENDATION).isPresent(),
              each.headline(Headline.SATISFACTION).isPresent(),
              kept.of(each.code()),
              kept.isOwn(each.code())));
    }
    RecoveryRules.Settings settings = rules.settings();
    return new RecoveryRulesPage(
        lines,
        settings.isOnPromise(),
        String.join("\n", CallbackWords.script(settings.script(), text)),
        CallbackWords.shipped(text),
        typed,
        refusals);
  }

  private static RecoveryRulesPage.Line line(
      String id,
      String code,
      String name,
      boolean asksRecommend,
      boolean asksSatisfaction,
      RecoveryRule rule,
      boolean isOwn) {
    return new RecoveryRulesPage.Line(
        id,
        code,
        name,
        asksRecommend,
        rule.recommendAtMost().map(String::valueOf).orElse(""),
        asksSatisfaction,
        rule.satisfactionAtMost().map(String::valueOf).orElse(""),
        rule.isOnContact(),
        isOwn);
  }
}
