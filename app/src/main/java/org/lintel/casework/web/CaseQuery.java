package org.lintel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.CaseList;
import org.lintel.casework.CaseNarrowing;
import org.lintel.casework.CaseState;
import org.lintel.platform.Paging;
import org.lintel.platform.web.Refusals;

/**
 * What the address of the list of cases asks for. Of a word that is not known nothing is asked for;
 * a day that is none is refused beside its field.
 *
 * @param q words, {@code c} community, {@code k} kind, {@code s} what to show, {@code d} by clocks
 * @param st state, {@code cat} category, {@code sev} severity, {@code ch} channel, {@code h}
 *     handler
 * @param from first day, {@code until} last day on which it came in
 * @param v as a list or as a board
 * @param after place behind which the page begins, {@code before} place before which it ends
 */
record CaseQuery(
    String q,
    String c,
    String k,
    String s,
    String d,
    String st,
    String cat,
    String sev,
    String ch,
    String h,
    String from,
    String until,
    String sort,
    String asc,
    String v,
    String size,
    String after,
    String before) {

  static final String BOARD = "board";
  private static final int LONGEST_CODE = 60;

  CaseQuery(
      @Nullable String q,
      @Nullable String c,
      @Nullable String k,
      @Nullable String s,
      @Nullable String d,
      @Nullable String st,
      @Nullable String cat,
      @Nullable String sev,
      @Nullable String ch,
      @Nullable String h,
      @Nullable String from,
      @Nullable String until,
      @Nullable String sort,
      @Nullable String asc,
      @Nullable String v,
      @Nullable String size,
      @Nullable String after,
      @Nullable String before) {
    this.q = said(q);
    this.c = said(c);
    this.k = said(k);
    this.s = said(s);
    this.d = said(d);
    this.st = said(st);
    this.cat = said(cat);
    this.sev = said(sev);
    this.ch = said(ch);
    this.h = said(h);
    this.from = said(from);
    this.until = said(until);
    this.sort = said(sort);
    this.asc = said(asc);
    this.v = said(v);
    this.size = said(size);
    this.after = said(after);
    this.before = said(before);
  }

  private static String said(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  boolean isBoard() {
    return v.equals(BOARD);
  }

  CaseFilter filter() {
    var show = CaseFilter.Show.of(s);
    return new CaseFilter(
        q,
        CasesController.id(c),
        CasesController.kind(k),
        show,
        CaseFilter.Due.of(d),
        new CaseNarrowing(
            one(CaseState.Kind.values(), CaseState.Kind::key, st),
            Optional.of(cat).filter(code -> code.matches("[a-z0-9-]{1," + LONGEST_CODE + "}")),
            CasesController.severity(sev),
            one(CaseChannel.values(), CaseChannel::key, ch),
            handler(),
            day(from),
            day(until)),
        CaseFilter.Sort.of(sort, show),
        !asc.equals("true"));
  }

  private CaseNarrowing.Handler handler() {
    Optional<UUID> somebody = CasesController.id(h);
    return switch (h) {
      case "me" -> new CaseNarrowing.Handler.Me();
      case "nobody" -> new CaseNarrowing.Handler.Nobody();
      default ->
          somebody
              .<CaseNarrowing.Handler>map(CaseNarrowing.Handler.Colleague::new)
              .orElse(new CaseNarrowing.Handler.Anybody());
    };
  }

  /** Of the page's rows. */
  int rows() {
    return new Paging(1, size.matches("\\d{1,4}") ? Integer.parseInt(size) : 0).size();
  }

  CaseList.From place() {
    return after.isEmpty()
        ? new CaseList.From(before, !before.isEmpty())
        : new CaseList.From(after, false);
  }

  CaseAddress address() {
    return new CaseAddress(filter(), isBoard(), rows());
  }

  /** The same without what was searched for. */
  CaseQuery withoutWords() {
    return new CaseQuery(
        "", c, k, s, d, st, cat, sev, ch, h, from, until, sort, asc, v, size, after, before);
  }

  /** Days that are none, and a period that ends before it begins. */
  Refusals refusals() {
    var refusals = Refusals.none();
    if (!from.isEmpty() && day(from).isEmpty()) {
      refusals.add("from", "casework.plan.no-date", from);
    }
    if (!until.isEmpty() && day(until).isEmpty()) {
      refusals.add("until", "casework.plan.no-date", until);
    }
    if (day(from).isPresent() && day(until).filter(day(from).get()::isAfter).isPresent()) {
      refusals.add("until", "casework.cases.turned", from, until);
    }
    return refusals;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> one(T[] values, Function<T, String> key, String typed) {
    return Arrays.stream(values)
        .filter(value -> key.apply(value).equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
