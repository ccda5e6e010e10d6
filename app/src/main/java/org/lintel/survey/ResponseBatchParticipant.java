package org.lintel.survey;

/**
 * Joins the transaction that stores responses. Participants are called after the invitation and the
 * response rows are written and may lock their own rows, in sorted order. An exception undoes the
 * batch.
 */
public interface ResponseBatchParticipant {

  void stored(ResponseBatch batch);
}
