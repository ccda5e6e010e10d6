package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.Viewer;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: language, menu, viewer, notice, and addresses of style sheets. */
public final class Shell {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final HttpServletRequest request;
  private final Text text;
  private final Assets assets;
  private final List<MenuGroup> menu;
  private final Optional<Notice> notice;
  private final Organisation organisation;

  Shell(
      HttpServletRequest request,
      Text text,
      Assets assets,
      List<MenuGroup> menu,
      Optional<Notice> notice,
      Organisation organisation) {
    this.request = request;
    this.text = text;
    this.assets = assets;
    this.menu = List.copyOf(menu);
    this.notice = notice;
    this.organisation = organisation;
  }

  /**
   * The organisation that the page belongs to; an empty name where none is known.
   *
   * @param zone in which its staff read and type times
   * @param phone that owners call where their community has no number of its own
   */
  public record Organisation(
      String name, boolean isDemonstration, ZoneId zone, Optional<ServicePhone> phone) {

    static final Organisation NONE = new Organisation("", false, ZoneOffset.UTC, Optional.empty());
  }

  public String text(String key, Object... arguments) {
    return text.get(key, arguments);
  }

  public Text text() {
    return text;
  }

  public String language() {
    return text.language();
  }

  /** Versioned address of a file under {@code static/}, which browsers may keep for ever. */
  public String asset(String path) {
    return assets.address(path);
  }

  public List<MenuGroup> menu() {
    return menu;
  }

  public Optional<Viewer> viewer() {
    return Viewing.of(request);
  }

  /** How many notices the viewer has not read; empty where nobody counted. */
  public Optional<Integer> unread() {
    return Bell.of(request);
  }

  public Organisation organisation() {
    return organisation;
  }

  /** Day and minute as the clocks of the company show them. */
  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(organisation.zone()));
  }

  /** What the last act did, told once. */
  public Optional<Notice> notice() {
    return notice;
  }

  public String path() {
    return request.getRequestURI();
  }

  /** Path and query of this page, to come back to. */
  public String address() {
    String query = request.getQueryString();
    return query == null ? path() : path() + "?" + query;
  }

  /** The same page in the other language, for pages before sign-in. */
  public String otherLanguageAddress() {
    return UriComponentsBuilder.fromPath(path())
        .query(request.getQueryString())
        .replaceQueryParam("lang", text.isChinese() ? Text.ENGLISH : "zh")
        .build()
        .toUriString();
  }

  /** Message for a field, or empty. */
  public Optional<String> refusal(Refusals refusals, String field) {
    return refusals.of(field).map(refusal -> refusal.in(text));
  }
}
