package org.lintel.community.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;

/**
 * What owners are told about what is known of them.
 *
 * @param parts last parts of the message keys of its sections
 */
public record OwnerPrivacyPage(Optional<ServicePhone> phone, List<String> parts) {

  public OwnerPrivacyPage {
    parts = List.copyOf(parts);
  }
}
