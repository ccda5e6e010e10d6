package org.lintel.survey;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What households answered, exactly as given. {@link #store} is the one way in. */
@Component
public class Responses {

  /** Most submissions that share a transaction. */
  static final int LOT = 256;

  private static final Logger log = LoggerFactory.getLogger(Responses.class);

  private final StoringResponses storing;
  private final TransactionTemplate transaction;

  Responses(StoringResponses storing, PlatformTransactionManager transactions) {
    this.storing = storing;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Stores submissions of the current organisation, in lots that each have a transaction of their
   * own, and gives one outcome for each in the same order. Must be called outside a transaction: a
   * submission that fails for an unknown reason is set apart by halving its lot, so that the others
   * are stored.
   *
   * @throws DataAccessResourceFailureException when the database cannot be reached
   * @throws TransactionException when it went away before the transaction could end
   */
  public List<Outcome> store(int organisation, List<Submission> submissions) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("responses are stored in transactions of their own");
    }
    var outcomes = new ArrayList<Outcome>(submissions.size());
    for (int from = 0; from < submissions.size(); from += LOT) {
      int to = Math.min(from + LOT, submissions.size());
      outcomes.addAll(storeLot(organisation, submissions.subList(from, to)));
    }
    return outcomes;
  }

  private List<Outcome> storeLot(int organisation, List<Submission> lot) {
    try {
      return once(organisation, lot);
    } catch (TransactionException | DataAccessResourceFailureException unreachable) {
      throw unreachable;
    } catch (TransientDataAccessException passing) {
      log.warn("storing {} responses again: {}", lot.size(), passing.toString());
      return onceMore(organisation, lot);
    } catch (RuntimeException unexpected) {
      return apart(organisation, lot, unexpected);
    }
  }

  private List<Outcome> onceMore(int organisation, List<Submission> lot) {
    try {
      return once(organisation, lot);
    } catch (TransactionException | DataAccessResourceFailureException unreachable) {
      throw unreachable;
    } catch (RuntimeException unexpected) {
      return apart(organisation, lot, unexpected);
    }
  }

  private List<Outcome> once(int organisation, List<Submission> lot) {
    List<Outcome> outcomes = transaction.execute(status -> storing.store(organisation, lot));
    if (outcomes == null || outcomes.size() != lot.size()) {
      throw new IllegalStateException("a lot of " + lot.size() + " needs as many outcomes");
    }
    return outcomes;
  }

  private List<Outcome> apart(int organisation, List<Submission> lot, RuntimeException cause) {
    if (lot.size() == 1) {
      log.error("submission {} could not be stored", lot.getFirst().id(), cause);
      return List.of(new Outcome.Failed());
    }
    int half = lot.size() / 2;
    var outcomes = new ArrayList<Outcome>(storeLot(organisation, lot.subList(0, half)));
    outcomes.addAll(storeLot(organisation, lot.subList(half, lot.size())));
    return outcomes;
  }
}
