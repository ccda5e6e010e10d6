package org.lintel.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.database.OrganisationScope;

/**
 * A draft of a case that is being taken in at the desk: there is no case yet.
 *
 * @param household empty for a caller whom nobody knows
 * @param taker who is writing
 */
public record DeskDraftKey(int community, Optional<UUID> household, UUID taker, UUID form)
    implements AnyDraftKey {

  @Override
  public CaseDraft.Kind kind() {
    return CaseDraft.Kind.INTAKE;
  }

  @Override
  public Optional<UUID> staff() {
    return Optional.of(taker);
  }

  @Override
  public Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", community);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("case", null);
    parameters.put("household", household.orElse(null));
    parameters.put("kind", kind().name());
    parameters.put("staff", taker);
    parameters.put("form", form);
    return parameters;
  }
}
