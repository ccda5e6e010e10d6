package org.lintel.survey;

import java.util.List;

/**
 * Joins the transaction that stores or withdraws responses. Participants are called after the
 * invitation and the response rows are written and may lock their own rows, in sorted order. An
 * exception undoes the batch.
 */
public interface ResponseBatchParticipant {

  void stored(ResponseBatch batch);

  /** Answers that no longer count, because two households turned out to be one. */
  void withdrawn(int organisation, List<ResponseBatch.Withdrawn> answers);
}
