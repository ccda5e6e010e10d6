package org.lintel.casework.web;

import static org.lintel.casework.web.Open311Node.whole;
import static org.lintel.casework.web.Open311Node.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lintel.casework.web.Open311Node.Many;
import org.lintel.identity.Organisations;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the interface is and how to get a key (Open311 Service Discovery). */
@Controller
@OpenToAll
class Open311DiscoveryController {

  static final String ENDPOINT = "/api/open311/v2";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final PublicAddress address;
  private final Organisations organisations;
  private final Clock clock;

  Open311DiscoveryController(PublicAddress address, Organisations organisations, Clock clock) {
    this.address = address;
    this.organisations = organisations;
    this.clock = clock;
  }

  @GetMapping({"/api/open311/discovery.xml", "/api/open311/discovery.json"})
  void discover(Text text, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Catalogues are their companies' own and can change at any time: look again after an hour.
    String changeset = MINUTE.format(clock.instant().truncatedTo(ChronoUnit.HOURS));
    String phone = organisations.onlyPhone().map(ServicePhone::value).orElse("");
    Open311Answer.write(
        request,
        response,
        whole(
            "discovery",
            words("changeset", changeset),
            words(
                "contact",
                phone.isEmpty()
                    ? text.get("casework.open311.contact.none")
                    : text.get("casework.open311.contact", phone)),
            words(
                "key_service",
                text.get("casework.open311.key-service", address.of("/settings/open311"))),
            new Many("endpoints", List.of(endpoint(changeset)))));
  }

  private Open311Node endpoint(String changeset) {
    return whole(
        "endpoint",
        words("specification", "http://wiki.open311.org/GeoReport_v2"),
        words("url", address.of(ENDPOINT)),
        words("changeset", changeset),
        words("type", organisations.isAnyReal() ? "production" : "test"),
        new Many(
            "formats", List.of(words("format", "text/xml"), words("format", "application/json"))));
  }
}
