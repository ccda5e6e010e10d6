package org.lintel.casework;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner decides about her case through her link, about the version that she saw. */
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
  public MovingACase.Answer solved(ServiceCase done, int seen) {
    if (done.state() instanceof CaseState.Done(String evidence)) {
      var answer = decide(done, seen, new CaseMove.Confirm());
      return answer instanceof MovingACase.Answer.Made ? close(done, evidence) : answer;
    }
    return new MovingACase.Answer.Refused(MoveRefusal.NOT_FROM_HERE);
  }

  private MovingACase.Answer close(ServiceCase done, String evidence) {
    ServiceCase confirmed = cases.get(done.id()).orElseThrow();
    var close = new CaseMove.Close(new ClosingOutcome.Remedied(evidence));
    return decide(confirmed, confirmed.version(), close);
  }

  /** Any other decision: reopen, take or refuse a remedy, withdraw. */
  @Transactional
  public MovingACase.Answer decide(ServiceCase found, int seen, CaseMove move) {
    return moving.move(new Actor.Owner(), found, seen, move);
  }
}
