package org.lintel.insight.web;

import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.AskingForData;
import org.lintel.casework.CaseSharing;
import org.lintel.casework.IntakeLimits;
import org.lintel.casework.TakingInACase.Taken;
import org.lintel.channel.OptOuts;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.community.owner.Wish;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Objections;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an owner may be reached, about what, what others at home see, and her own data. */
@Controller
@OpenToOwners
class OwnerPrefsController {

  private static final String TEMPLATE = "insight/owner-prefs";

  private final OwnerPrefsPages pages;
  private final OwnerWishes wishes;
  private final Topics topics;
  private final CaseSharing sharing;
  private final AskingForData asking;

  OwnerPrefsController(
      OwnerPrefsPages pages,
      OwnerWishes wishes,
      Topics topics,
      CaseSharing sharing,
      AskingForData asking) {
    this.pages = pages;
    this.wishes = wishes;
    this.topics = topics;
    this.sharing = sharing;
    this.asking = asking;
  }

  /** The ledgers of what owners want to be asked and written. */
  @Component
  record Topics(Objections objections, OptOuts optOuts) {}

  @GetMapping("/o/prefs")
  ModelAndView show(SignedInOwner owner, Text text, @RequestParam(defaultValue = "") String done) {
    return Pages.show(TEMPLATE, pages.page(owner, text, done, Refusals.none()));
  }

  @PostMapping("/o/prefs/reach")
  ModelAndView reach(
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "false") boolean phone,
      @RequestParam(defaultValue = "false") boolean sms,
      @RequestParam(defaultValue = "0") String from,
      @RequestParam(defaultValue = "0") String until) {
    var reach =
        new OwnerPrefsPage.Reach(
            tag(language), Wish.First.of(first), phone, sms, hour(from), hour(until));
    if (!reach.isPossible()) {
      var refusals = Refusals.none().add("from", "insight.owner.prefs.hours.wrong");
      return Pages.refuse(TEMPLATE, pages.page(owner, text, "", reach, refusals));
    }
    wishes.change(owner, reach.wish());
    return done("reach", reach.language().isEmpty() ? text.language() : reach.language());
  }

  /** A full hour; 0 for what is none. */
  private static int hour(String typed) {
    return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
  }

  private static String tag(String language) {
    return switch (language) {
      case Text.CHINESE, Text.ENGLISH -> language;
      default -> "";
    };
  }

  @PostMapping("/o/prefs/topics")
  ModelAndView topics(
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "false") boolean surveys,
      @RequestParam(defaultValue = "false") boolean email) {
    int community = owner.community();
    UUID household = owner.household();
    if (surveys) {
      topics.objections().takeBackOwn(community, household, owner.person());
    } else {
      topics.objections().keepOwn(community, household, owner.person());
    }
    if (email) {
      topics.optOuts().takeBackOwn(community, household, owner.member());
    } else {
      topics.optOuts().keepOwn(community, household, owner.member());
    }
    return done("topics", text.language());
  }

  @PostMapping("/o/prefs/sharing")
  ModelAndView share(
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "false") boolean repairs,
      @RequestParam(defaultValue = "false") boolean complaints,
      @RequestParam(defaultValue = "false") boolean others) {
    sharing.choose(owner, new CaseSharing.Shared(repairs, complaints, others));
    return done("sharing", text.language());
  }

  /** A copy of her data, or their erasure: a request that a person answers. */
  @PostMapping("/o/prefs/data")
  ModelAndView ask(
      SignedInOwner owner,
      Text text,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String submission) {
    boolean isErasure = what.equals("erasure");
    String words = text.get("insight.owner.prefs.data." + (isErasure ? "erasure" : "copy"));
    return switch (asking.ask(owner, form(submission), words)) {
      case Taken.In(UUID id) ->
          Pages.seeOther("/o/cases/" + id + "?done=reported-here&lang=" + text.language());
      case Taken.Limited(IntakeLimits.Reached limit) ->
          refuse(owner, text, "casework.intake.data." + limit.kind().key(), limit.most());
    };
  }

  private ModelAndView refuse(SignedInOwner owner, Text text, String key, int most) {
    var refusals = Refusals.none().add("data", key, most);
    return Pages.refuse(TEMPLATE, pages.page(owner, text, "", refusals));
  }

  private static UUID form(String submission) {
    return Optional.of(submission)
        .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElseGet(UUID::randomUUID);
  }

  private static ModelAndView done(String what, String language) {
    return Pages.seeOther("/o/prefs?done=" + what + "&lang=" + language);
  }
}
