package org.lintel.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintel.casework.NextStep;
import org.lintel.casework.OwnCaseWords;
import org.lintel.casework.OwnCases;
import org.lintel.casework.OwnIncidents;
import org.lintel.casework.OwnQuestions;
import org.lintel.channel.OwnNotices;
import org.lintel.community.owner.Home;
import org.lintel.expectation.PromisesToAHousehold;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Text;
import org.lintel.relationship.AccountManagers;
import org.lintel.survey.DueSurveys;
import org.springframework.stereotype.Component;

/** Brings together what concerns one person at one home. */
@Component
class OwnerHomePages {

  private static final int EARLIER = 5;
  private static final int NOTICES = 5;

  private final OwnCases cases;
  private final OwnCaseWords words;
  private final DueSurveys surveys;
  private final AroundHer around;

  OwnerHomePages(OwnCases cases, OwnCaseWords words, DueSurveys surveys, AroundHer around) {
    this.cases = cases;
    this.words = words;
    this.surveys = surveys;
    this.around = around;
  }

  OwnerHomePage page(SignedInOwner owner, Home home, Text text) {
    return new OwnerHomePage(
        home.place(),
        home.address(),
        owner.isOneOfSeveral(),
        home.phone(),
        around.incidents.lines(owner, text),
        around.questions.lines(owner, text),
        words.lines(cases.open(owner), text),
        surveys.of(
            owner.community(), owner.household(), owner.member(), owner.person(), text.language()),
        around.promises.overview(text, reader(owner)),
        around.manager(owner, text),
        around.notices(owner, text),
        words.lines(cases.closed(owner, EARLIER), text));
  }

  /** Everything that the household was promised and she may know. */
  Part promises(SignedInOwner owner, Text text) {
    return around.promises.of(text, reader(owner));
  }

  private PromisesToAHousehold.Reader reader(SignedInOwner owner) {
    return new PromisesToAHousehold.Reader(
        owner.community(), owner.household(), ids -> cases.among(owner, ids));
  }

  /** Who is there for her, and what she was promised, told and asked. */
  @Component
  static class AroundHer {

    private final PromisesToAHousehold promises;
    private final AccountManagers managers;
    private final OwnNotices notices;
    private final OwnQuestions questions;
    private final OwnIncidents incidents;
    private final Clock clock;

    AroundHer(
        PromisesToAHousehold promises,
        AccountManagers managers,
        OwnNotices notices,
        OwnQuestions questions,
        OwnIncidents incidents,
        Clock clock) {
      this.promises = promises;
      this.managers = managers;
      this.notices = notices;
      this.questions = questions;
      this.incidents = incidents;
      this.clock = clock;
    }

    private Optional<OwnerHomePage.Manager> manager(SignedInOwner owner, Text text) {
      return managers
          .shownTo(owner.community(), owner.household(), text.language())
          .map(shown ->
              new OwnerHomePage.Manager(
                  text.get("insight.owner.manager", shown.title()),
                  shown.name(),
                  shown.back().map(day -> leave(shown, day, text)).orElse(""),
                  shown.phone()));
    }

    private static String leave(AccountManagers.Shown shown, LocalDate back, Text text) {
      String day = NextStep.day(back, text);
      return shown
          .standIn()
          .map(name -> text.get("insight.owner.manager.stand-in", day, name))
          .orElse(text.get("insight.owner.manager.nobody", day));
    }

    private List<OwnerHomePage.Told> notices(SignedInOwner owner, Text text) {
      return notices
          .of(owner.community(), owner.household(), owner.person(), text, NOTICES)
          .stream()
          .map(told ->
              new OwnerHomePage.Told(
                  told.words(),
                  NextStep.near(told.at(), clock.instant(), told.zone(), text),
                  told.path().isEmpty() ? "" : told.path() + "?lang=" + text.language()))
          .toList();
    }
  }
}
