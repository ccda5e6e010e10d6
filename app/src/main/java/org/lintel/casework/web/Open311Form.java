package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.casework.NewCase;
import org.lintel.casework.Open311Report;
import org.lintel.community.EmailAddress;
import org.lintel.community.PlainText;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.platform.web.Text;
import org.lintel.service.Catalogue;

/** Reads a request that a program brings; everything wrong with it is told at once. */
final class Open311Form {

  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([^\\[\\]]{0,60})\\](\\[\\])?");

  private final HttpServletRequest request;
  private final Text text;
  private final List<String> wrong = new ArrayList<>();

  Open311Form(HttpServletRequest request, Text text) {
    this.request = request;
    this.text = text;
  }

  String field(String name) {
    String sent = request.getParameter(name);
    return sent == null ? "" : sent;
  }

  /** What was found wrong so far. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** The program's own id of what it brings; without one nothing guards against sending twice. */
  Optional<UUID> submission() {
    String sent = field("submission").strip();
    if (sent.isEmpty()) {
      return Optional.of(UUID.randomUUID());
    }
    Optional<UUID> id = CasesController.id(sent);
    if (id.isEmpty()) {
      refuse("submission", sent);
    }
    return id;
  }

  /** What it is about, and the place that the attribute says; empty when it was refused. */
  Optional<Catalogue.Classified.As> classified(Catalogue catalogue, Catalogue.Problem problem) {
    Catalogue offered = catalogue.offered();
    var places = Open311Services.places(offered, problem);
    Set<String> sent = attributes();
    String place =
        sent.isEmpty() && places.size() == 1 ? places.getFirst().code() : String.join(",", sent);
    if (place.isEmpty()) {
      wrong.add(text.get("casework.open311.error.place-missing"));
      return Optional.empty();
    }
    if (catalogue.classify(place, problem.code()) instanceof Catalogue.Classified.As as) {
      return Optional.of(as);
    }
    refuse("place", place);
    return Optional.empty();
  }

  /** Values of the attribute that there is; others are refused, so that nothing is lost. */
  private Set<String> attributes() {
    var places = new TreeSet<String>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          Matcher attribute = ATTRIBUTE.matcher(name);
          if (attribute.matches()) {
            if (attribute.group(1).equals(Open311Services.PLACE)) {
              List.of(values).stream().map(String::strip).forEach(places::add);
            } else {
              refuse("attribute", attribute.group(1));
            }
          }
        });
    places.remove("");
    return places;
  }

  /** Empty when neither of both was sent. */
  Optional<Open311Report.Point> point() {
    String latitude = field("lat").strip();
    String longitude = field("long").strip();
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      wrong.add(text.get("casework.open311.error.half-a-point"));
      return Optional.empty();
    }
    return Optional.of(
        new Open311Report.Point(degrees("lat", latitude, 90), degrees("long", longitude, 180)));
  }

  private double degrees(String field, String sent, int most) {
    double degrees = DEGREES.matcher(sent).matches() ? Double.parseDouble(sent) : most + 1;
    if (Math.abs(degrees) > most) {
      wrong.add(
          text.get(
              "casework.open311.error.degrees",
              field,
              Open311Jurisdictions.shortened(sent),
              String.valueOf(most)));
    }
    return degrees;
  }

  /** One line of at most so many characters. */
  String line(String field, int most) {
    String line = PlainText.line(field(field));
    limit(field, line, most);
    return line;
  }

  String words() {
    String words = PlainText.lines(field("description"));
    limit("description", words, Open311Report.LONGEST_WORDS);
    return words;
  }

  private void limit(String field, String words, int most) {
    int length = words.codePointCount(0, words.length());
    if (length > most) {
      wrong.add(
          text.get(
              "casework.open311.error.long", field, String.valueOf(length), String.valueOf(most)));
    }
  }

  /** Kept as text and never opened by us. */
  String mediaUrl() {
    String sent = field("media_url").strip();
    if (sent.isEmpty()) {
      return "";
    }
    if (sent.length() > Open311Report.LONGEST_URL || !isWebAddress(sent)) {
      refuse("media-url", sent);
    }
    return sent;
  }

  private static boolean isWebAddress(String sent) {
    try {
      var address = new URI(sent);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  Open311Report.Reporter reporter() {
    String name = name(PlainText.line(field("last_name")), PlainText.line(field("first_name")));
    limit("first_name, last_name", name, NewCase.LONGEST_CALLER);
    String phone = field("phone").strip();
    Optional<PhoneNumber> number = PhoneNumber.parse(phone);
    if (!phone.isEmpty() && number.isEmpty()) {
      refuse("phone", phone);
    }
    String email = field("email").strip();
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (!email.isEmpty() && address.isEmpty()) {
      refuse("email", email);
    }
    return new Open311Report.Reporter(
        name, number, address, line("account_id", Open311Report.LONGEST_ACCOUNT));
  }

  /** Chinese names stand together, the family's first. */
  private static String name(String family, String given) {
    boolean isChinese = (family + given).codePoints().anyMatch(Character::isIdeographic);
    return isChinese ? family + given : (given + " " + family).strip();
  }

  private void refuse(String what, String sent) {
    wrong.add(text.get("casework.open311.error." + what, Open311Jurisdictions.shortened(sent)));
  }

  void refuseMissing(String what) {
    wrong.add(text.get("casework.open311.error." + what));
  }

  void refuseBuilding(String sent) {
    refuse("building", sent);
  }
}
