package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseDraft;
import org.lintel.casework.CaseLinks;
import org.lintel.casework.Cases;
import org.lintel.casework.DraftKey;
import org.lintel.casework.IntakeLimits;
import org.lintel.casework.Network;
import org.lintel.casework.NewCase;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.TakingInACase;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusal;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner who follows one case can report the next thing from there. */
@Controller
@OpenToAll
class OwnerReportsController {

  private static final String TEMPLATE = "casework/owner-report";

  private final CaseLinks links;
  private final Cases cases;
  private final ServiceCatalogue catalogue;
  private final PhotoForms forms;
  private final OwnerCasePages pages;
  private final ExpectedTimes expected;
  private final ReportedVisits visits;
  private final HttpServletRequest request;

  OwnerReportsController(
      CaseLinks links,
      Cases cases,
      ServiceCatalogue catalogue,
      PhotoForms forms,
      OwnerCasePages pages,
      ExpectedTimes expected,
      ReportedVisits visits,
      HttpServletRequest request) {
    this.links = links;
    this.cases = cases;
    this.catalogue = catalogue;
    this.forms = forms;
    this.pages = pages;
    this.expected = expected;
    this.visits = visits;
    this.request = request;
  }

  @GetMapping("/o/c/{token}/report")
  ModelAndView form(
      @PathVariable String token, Text text, @RequestParam(defaultValue = "") String visit) {
    return with(token, from -> form(from, visit, text));
  }

  ModelAndView form(Sender from, String visit, Text text) {
    Optional<CaseDraft> unsent =
        from.followed()
            .flatMap(found -> forms.unsent(found, CaseDraft.Kind.REPORT, Optional.empty()));
    String submission = UUID.randomUUID().toString();
    var typed = OwnerReportPage.Typed.of(unsent).at(visit);
    return Pages.show(TEMPLATE, page(from, text, submission, typed, Refusals.none()));
  }

  @PostMapping("/o/c/{token}/report")
  ModelAndView report(
      @PathVariable String token,
      Text text,
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String spot,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String visit,
      @RequestParam(defaultValue = "") String submission,
      @RequestParam(defaultValue = "") String keep,
      HttpServletRequest request) {
    var typed = new OwnerReportPage.Typed(problem, place, spot, words, visit);
    var photos = SentPhotos.of(request);
    return with(
        token,
        from ->
            keep.isEmpty()
                ? report(from, text, typed, submission, photos)
                : keep(from, text, typed, submission, photos));
  }

  /** Without a script she keeps what she wrote before she takes a photo. */
  private ModelAndView keep(
      Sender from, Text text, OwnerReportPage.Typed typed, String submission, SentPhotos photos) {
    UUID form = CasesController.id(submission).orElseGet(UUID::randomUUID);
    Refusals refusals =
        key(from, form)
            .map(draft -> forms.keep(draft, typed.draft(), photos, text))
            .orElseGet(Refusals::none);
    return refusals.isEmpty()
        ? Pages.seeOther(
            from.href() + "/report?lang=" + text.language() + visits.parameter(typed.visit()))
        : Pages.refuse(TEMPLATE, page(from, text, form.toString(), typed, refusals));
  }

  ModelAndView report(
      Sender from, Text text, OwnerReportPage.Typed typed, String submission, SentPhotos photos) {
    var refusals = Refusals.none();
    var classified =
        NewCaseFields.classified(typed.place(), typed.problem(), catalogue.current(), refusals);
    new TypedText(typed.spot()).limit(refusals, "spot", NewCase.LONGEST_SPOT);
    new TypedText(typed.words()).need(refusals, "words", NewCase.LONGEST_WORDS);
    visits.check(typed.visit(), refusals);
    UUID form = CasesController.id(submission).orElseGet(UUID::randomUUID);
    Optional<DraftKey> key = key(from, form);
    key.ifPresent(draft -> forms.receive(draft, photos, text, refusals));
    if (refusals.isEmpty() && classified.isPresent()) {
      return take(from, text, form, typed, classified.get());
    }
    return refuse(from, text, form, typed, refusals);
  }

  /** Where what she is writing is kept: at the case that she came from. */
  private static Optional<DraftKey> key(Sender from, UUID form) {
    return from.followed()
        .map(found -> new DraftKey(found, CaseDraft.Kind.REPORT, Optional.empty(), form));
  }

  private ModelAndView refuse(
      Sender from, Text text, UUID form, OwnerReportPage.Typed typed, Refusals refusals) {
    key(from, form).ifPresent(draft -> forms.keep(draft, typed.draft()));
    return Pages.refuse(TEMPLATE, page(from, text, form.toString(), typed, named(refusals)));
  }

  /** Above the form a bare "please choose" does not tell what. */
  private static Refusals named(Refusals found) {
    var named = Refusals.none();
    for (Refusal refusal : found.all()) {
      boolean isBare = !refusal.field().isEmpty() && refusal.key().endsWith(".missing");
      String label = isBare ? "casework.owner.report." + refusal.field() : "";
      named.named(refusal.field(), label, refusal.key(), refusal.arguments().toArray());
    }
    return named;
  }

  private ModelAndView take(
      Sender from, Text text, UUID form, OwnerReportPage.Typed typed, Catalogue.Classified.As as) {
    var given =
        new NewCase(
            form,
            from.place().communityId(),
            from.reporter().household(),
            from.reporter().member(),
            "",
            Optional.empty(),
            CaseChannel.OWNER_PAGE,
            as.problem().kind(),
            as.problem().severity(),
            as.problem().isSafety(),
            as.classifier(),
            new TypedText(typed.spot()).line(),
            new TypedText(typed.words()).words());
    Optional<String> network = Network.of(request.getRemoteAddr());
    return switch (forms.saying().report(key(from, form), given, network)) {
      case TakingInACase.Taken.In(UUID id) -> {
        visits.ask(id, typed.visit(), from.place().zone(), text);
        yield Pages.seeOther(from.taken().apply(id) + "&lang=" + text.language());
      }
      case TakingInACase.Taken.Limited(IntakeLimits.Reached limit) ->
          refuse(
              from,
              text,
              form,
              typed,
              IntakeWords.refusals("", limit, from.place().zone(), from.place().phone(), text));
    };
  }

  private OwnerReportPage page(
      Sender from, Text text, String submission, OwnerReportPage.Typed typed, Refusals refusals) {
    Catalogue offered = catalogue.current().offered();
    return new OwnerReportPage(
        from.href(),
        from.place().name(),
        from.reporter().home(),
        from.place().phone(),
        CaseWords.places(offered, text.language()),
        CaseWords.problems(from.narrowed(offered), text.language()),
        expected.of(from.place(), from.narrowed(offered), text),
        expected.weather(from.place(), text),
        visits.offered(from, typed.visit(), text),
        submission,
        from.followed()
            .map(found ->
                forms.form(from.href(), found, CaseDraft.Kind.REPORT, Optional.empty(), text)),
        typed,
        refusals);
  }

  /** Only while somebody belongs to the household that the link was given to. */
  private ModelAndView with(String token, Function<Sender, ModelAndView> work) {
    return links
        .with(
            token,
            from -> cases.isInhabited(from) ? work.apply(sender(token, from)) : pages.unknown())
        .orElseGet(pages::unknown);
  }

  private Sender sender(String token, ServiceCase from) {
    return new Sender(
        "/o/c/" + token,
        from.place(),
        from.reporter(),
        Set.of(),
        Optional.of(from),
        id -> links.path(id) + "?done=reported");
  }
}
