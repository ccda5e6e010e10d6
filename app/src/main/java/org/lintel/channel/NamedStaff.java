package org.lintel.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/**
 * Colleagues within the values of a notice: kept by their id, called by their name when it is
 * written.
 */
@Component
class NamedStaff {

  private final StaffMembers staff;

  NamedStaff(StaffMembers staff) {
    this.staff = staff;
  }

  /** The same values with names in place of ids; a colleague who is unknown is the company. */
  Map<String, String> in(Map<String, String> values, Text text) {
    var ids = new ArrayList<UUID>();
    values.values().forEach(value -> id(value).ifPresent(ids::add));
    if (ids.isEmpty()) {
      return values;
    }
    Map<UUID, String> names = staff.names(List.copyOf(ids));
    var named = new HashMap<>(values);
    named.replaceAll((_, value) ->
        id(value).map(id -> names.getOrDefault(id, text.get("notice.somebody"))).orElse(value));
    return named;
  }

  private static Optional<UUID> id(String value) {
    String begin = Notice.STAFF;
    return value.matches(begin + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(value.substring(begin.length())))
        : Optional.empty();
  }
}
