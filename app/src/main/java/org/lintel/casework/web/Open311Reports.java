package org.lintel.casework.web;

import static org.lintel.casework.web.Open311Node.whole;
import static org.lintel.casework.web.Open311Node.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Open311Communities;
import org.lintel.casework.Open311Intake;
import org.lintel.casework.Open311Report;
import org.lintel.community.Community;
import org.lintel.community.ServicePhones;
import org.lintel.identity.ApiKey;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** Reads a request of a program, lets it be taken in, and says what came of it. */
@Component
class Open311Reports {

  private static final String KEY = "api_key";
  private static final String KEY_HEADER = "X-Api-Key";

  private final Open311Jurisdictions jurisdictions;
  private final Open311Communities communities;
  private final Open311Intake intake;
  private final Telling telling;

  Open311Reports(
      Open311Jurisdictions jurisdictions,
      Open311Communities communities,
      Open311Intake intake,
      Telling telling) {
    this.jurisdictions = jurisdictions;
    this.communities = communities;
    this.intake = intake;
    this.telling = telling;
  }

  /** What can be reported, what can be expected, and whom to call instead. */
  @Component
  static class Telling {

    private final ServiceCatalogue catalogue;
    private final Open311Words words;
    private final ServicePhones phones;

    Telling(ServiceCatalogue catalogue, Open311Words words, ServicePhones phones) {
      this.catalogue = catalogue;
      this.words = words;
      this.phones = phones;
    }
  }

  /** The key, in a header, which logs of the way do not keep, or in a field. */
  static String sentKey(HttpServletRequest request) {
    String header = request.getHeader(KEY_HEADER);
    String field = request.getParameter(KEY);
    return header != null ? header : Optional.ofNullable(field).orElse("");
  }

  Open311Node take(Community community, HttpServletRequest request, Text text) {
    String sent = sentKey(request);
    UUID key =
        jurisdictions
            .key(sent, community)
            .map(ApiKey::id)
            .orElseThrow(() ->
                Open311Refused.noKey(
                    text.get(
                        sent.isBlank()
                            ? "casework.open311.error.key-missing"
                            : "casework.open311.error.key")));
    var form = new Open311Form(request, text);
    Catalogue catalogue = telling.catalogue.current();
    Catalogue.Problem problem = problem(form, catalogue, text);
    Open311Report report = read(form, key, community, catalogue, problem);
    return switch (intake.take(report)) {
      case Open311Intake.Taken.In(String code) -> taken(report, code, text);
      case Open311Intake.Taken.TooManyOfKey(int most) ->
          throw tooMany("casework.open311.error.key-often", most, community, text);
      case Open311Intake.Taken.TooManyOfReporter(int most) ->
          throw tooMany("casework.open311.error.reporter-often", most, community, text);
    };
  }

  private static Catalogue.Problem problem(Open311Form form, Catalogue catalogue, Text text) {
    String code = form.field("service_code").strip();
    if (code.isEmpty()) {
      throw Open311Refused.badRequest(text.get("casework.open311.error.service-missing"));
    }
    return catalogue
        .offered()
        .problem(code)
        .orElseThrow(() ->
            Open311Refused.notFound(
                text.get("casework.open311.error.service", Open311Jurisdictions.shortened(code))));
  }

  private Open311Report read(
      Open311Form form,
      UUID key,
      Community community,
      Catalogue catalogue,
      Catalogue.Problem problem) {
    Optional<UUID> submission = form.submission();
    Optional<Catalogue.Classified.As> as = form.classified(catalogue, problem);
    Open311Report.Where where = where(form, community);
    String words = form.words();
    String mediaUrl = form.mediaUrl();
    Open311Report.Reporter reporter = form.reporter();
    if (!form.wrong().isEmpty() || submission.isEmpty() || as.isEmpty()) {
      throw Open311Refused.badRequest(form.wrong());
    }
    return new Open311Report(
        key, submission.get(), community, as.get(), where, words, mediaUrl, reporter);
  }

  private Open311Report.Where where(Open311Form form, Community community) {
    Optional<Open311Report.Point> point = form.point();
    String address = form.line("address_string", Open311Report.LONGEST_ADDRESS);
    String sent = form.field("address_id").strip();
    Optional<String> building =
        sent.isEmpty() ? Optional.empty() : communities.building(community, sent);
    if (!sent.isEmpty() && building.isEmpty()) {
      form.refuseBuilding(sent);
    }
    if (point.isEmpty() && address.isEmpty() && sent.isEmpty() && form.wrong().isEmpty()) {
      form.refuseMissing("location-missing");
    }
    return new Open311Report.Where(point, address, building.orElse(""));
  }

  private Open311Node taken(Open311Report report, String code, Text text) {
    String notice = telling.words.notice(report.community(), report.as().problem(), text);
    return whole(
        "request",
        words("service_request_id", code),
        words("service_notice", notice),
        words("account_id", report.reporter().account()));
  }

  private Open311Refused tooMany(String key, int most, Community community, Text text) {
    String phone =
        telling
            .phones
            .of(community.uuid())
            .map(ServicePhone::value)
            .map(number -> text.get("casework.open311.error.call", number))
            .orElse("");
    return Open311Refused.tooMany(text.get(key, String.valueOf(most)) + phone);
  }
}
