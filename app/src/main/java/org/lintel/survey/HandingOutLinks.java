package org.lintel.survey;

import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.stereotype.Component;

/** Gives staff the links of a wave to hand out: each opens one household's answer. */
@Component
public class HandingOutLinks {

  private final LinkTokens tokens;
  private final PublicAddress address;
  private final AuditTrail audit;

  HandingOutLinks(LinkTokens tokens, PublicAddress address, AuditTrail audit) {
    this.tokens = tokens;
    this.address = address;
    this.audit = audit;
  }

  /** The whole address that a link is opened by. */
  public String address(UUID link) {
    return address.of("/s/" + tokens.of(link));
  }

  /** Writes down that sheets of a community were shown for printing. */
  public void notePrinting(Viewer viewer, Wave wave, UUID community, int sheets) {
    audit.append(
        viewer.id(),
        "sheets-printed",
        wave.uuid().toString(),
        Map.of("community", community.toString(), "sheets", String.valueOf(sheets)));
  }
}
