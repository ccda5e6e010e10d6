package org.lintel.survey;

import java.util.List;
import java.util.UUID;

/** Responses of one organisation were stored or corrected; their ids, by community. */
public record ResponsesStored(int organisation, List<Response> responses) {

  public ResponsesStored {
    responses = List.copyOf(responses);
  }

  /** Key of a response. */
  public record Response(int community, UUID id) {}
}
