package org.lintel.casework.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.ServiceCase;
import org.lintel.expectation.MovingAPromise;
import org.lintel.expectation.OwnersWord;
import org.lintel.expectation.Promise;
import org.lintel.expectation.PromiseActor;
import org.lintel.expectation.PromiseMove;
import org.lintel.expectation.Promises;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an owner says about a promise made on her case: that she no longer wants it. */
@Controller
@OpenToAll
@RequestMapping("/o/c/{token}")
class OwnerPromisesController {

  private final OwnerAnswers answers;
  private final OwnerCasePages pages;
  private final Promises promises;
  private final MovingAPromise moving;
  private final Clock clock;

  OwnerPromisesController(
      OwnerAnswers answers,
      OwnerCasePages pages,
      Promises promises,
      MovingAPromise moving,
      Clock clock) {
    this.answers = answers;
    this.pages = pages;
    this.promises = promises;
    this.moving = moving;
    this.clock = clock;
  }

  @PostMapping("/promises/{promise}/withdrawal")
  ModelAndView withdraw(
      @PathVariable String token,
      @PathVariable String promise,
      Text text,
      @RequestParam(defaultValue = "") String version) {
    return answers.with(
        token,
        found ->
            CasesController.id(promise)
                .flatMap(id -> madeOn(found, id))
                .map(made ->
                    withdrawn(made, SeenVersion.of(version))
                        ? answers.back(token, "promise-withdrawn", text)
                        : answers.refuse(
                            token,
                            pages.again(found),
                            text,
                            OwnerCasePage.Typed.NOTHING,
                            "",
                            "promise-overtaken"))
                .orElseGet(pages::unknown));
  }

  private Optional<Promise> madeOn(ServiceCase found, UUID id) {
    return promises.madeAt(found.place().communityId(), found.id()).stream()
        .filter(made -> made.id().equals(id))
        .findFirst();
  }

  private boolean withdrawn(Promise made, int version) {
    var word = new OwnersWord(OwnersWord.Way.OWNER_PAGE, clock.instant());
    var answer =
        moving.move(new PromiseActor.Owner(), made, version, new PromiseMove.Withdraw(word, ""));
    return answer instanceof MovingAPromise.Answer.Made;
  }
}
