package org.lintel.casework;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner decides about her case through her link. */
@Component
public class OwnerDeciding {

  private final Cases cases;
  private final MovingACase moving;

  OwnerDeciding(Cases cases, MovingACase moving) {
    this.cases = cases;
    this.moving = moving;
  }

  /** It is solved: confirmed and closed, with what staff said that they did as the last word. */
  @Transactional
  public MovingACase.Answer solved(ServiceCase done) {
    if (done.state() instanceof CaseState.Done(String evidence)) {
      var answer = decide(done, new CaseMove.Confirm());
      return answer instanceof MovingACase.Answer.Made ? close(done, evidence) : answer;
    }
    return new MovingACase.Answer.Refused(MoveRefusal.NOT_FROM_HERE);
  }

  private MovingACase.Answer close(ServiceCase done, String evidence) {
    ServiceCase confirmed = cases.get(done.id()).orElseThrow();
    return decide(confirmed, new CaseMove.Close(new ClosingOutcome.Remedied(evidence)));
  }

  /** Any other decision: reopen, take or refuse a remedy, withdraw. */
  @Transactional
  public MovingACase.Answer decide(ServiceCase found, CaseMove move) {
    return moving.move(new Actor.Owner(), found, found.version(), move);
  }
}
