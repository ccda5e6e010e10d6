package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.OwnCaseWords;
import org.lintel.casework.OwnIncidents;
import org.lintel.casework.OwnQuestions;
import org.lintel.expectation.PromisesToAHousehold;
import org.lintel.platform.ServicePhone;
import org.lintel.survey.DueSurveys;

/**
 * An owner's own page: what she can do, what is on its way, what she was promised, who is there for
 * her, what waits for her.
 *
 * @param isOneOfSeveral whether she has other homes to go to
 * @param incidents what her household suffers with others now
 * @param questions whether what let her down is settled
 * @param open what is not closed; what waits for her word stands first
 * @param manager who looks after her household; empty when nobody is named
 * @param notices what she was told lately
 * @param earlier the last ones that were closed
 */
public record OwnerHomePage(
    String place,
    String address,
    boolean isOneOfSeveral,
    Optional<ServicePhone> phone,
    List<OwnIncidents.Line> incidents,
    List<OwnQuestions.Line> questions,
    List<OwnCaseWords.Line> open,
    List<DueSurveys.Due> surveys,
    PromisesToAHousehold.Overview promises,
    Optional<Manager> manager,
    List<Told> notices,
    List<OwnCaseWords.Line> earlier) {

  /** The rest stands on a page of its own. */
  private static final int MOST_PROMISES = 3;

  public OwnerHomePage {
    incidents = List.copyOf(incidents);
    questions = List.copyOf(questions);
    open = List.copyOf(open);
    surveys = List.copyOf(surveys);
    notices = List.copyOf(notices);
    earlier = List.copyOf(earlier);
  }

  /**
   * Who looks after her household.
   *
   * @param heading what the company calls the role, with whose
   * @param name as owners read it
   * @param leave until when she is away, and who is there meanwhile; empty while she is there
   */
  public record Manager(String heading, String name, String leave, Optional<ServicePhone> phone) {}

  /**
   * What she was told.
   *
   * @param href page that it leads to; may be empty
   */
  public record Told(String words, String at, String href) {}

  /** Open promises, the first due first. */
  public List<PromisesToAHousehold.Line> duePromises() {
    return promises.open().stream().limit(MOST_PROMISES).toList();
  }
}
