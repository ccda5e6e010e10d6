package org.lintel.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.database.OrganisationScope;

/**
 * A draft about a case.
 *
 * @param staff empty for the owner, who holds the case's link
 */
public record DraftKey(ServiceCase found, CaseDraft.Kind kind, Optional<UUID> staff, UUID form)
    implements AnyDraftKey {

  @Override
  public Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", found.place().communityId());
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("case", found.id());
    parameters.put("household", null);
    parameters.put("kind", kind.name());
    parameters.put("staff", staff.orElse(null));
    parameters.put("form", form);
    return parameters;
  }
}
