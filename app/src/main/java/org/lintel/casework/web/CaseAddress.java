package org.lintel.casework.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.casework.CaseFilter;
import org.lintel.platform.Paging;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list of cases, from what it shows: only what differs from the usual is in it.
 *
 * @param rows on one page
 */
record CaseAddress(CaseFilter filter, boolean isBoard, int rows) {

  static final String PATH = "/cases";

  String list() {
    return at(PATH, isBoard, Map.of());
  }

  /** The same cases, as a list or as a board. */
  String as(boolean board) {
    return at(PATH, board, Map.of());
  }

  /** The same list from another place on. */
  String from(String name, String place) {
    return at(PATH, isBoard, Map.of(name, place));
  }

  /** The same cases at another path, for files of them. */
  String at(String path) {
    return at(path, false, Map.of());
  }

  /** What stands behind the question mark. */
  String query() {
    String list = list();
    return list.contains("?") ? list.substring(list.indexOf('?') + 1) : "";
  }

  private String at(String path, boolean board, Map<String, String> more) {
    var address = UriComponentsBuilder.fromPath(path);
    var said = new LinkedHashMap<String, String>(said());
    said.put("v", board ? CaseQuery.BOARD : "");
    said.put("size", rows == Paging.DEFAULT_SIZE ? "" : String.valueOf(rows));
    said.putAll(more);
    said.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address.queryParam(name, value.replace("{", "").replace("}", ""));
      }
    });
    return address.encode().build().toUriString();
  }

  /** What it asks for, by the names of the fields; empty for what it does not ask for. */
  Map<String, String> said() {
    var narrowing = filter.narrowing();
    var said = new LinkedHashMap<String, String>();
    said.put("q", filter.words());
    said.put("c", filter.community().map(Object::toString).orElse(""));
    said.put("k", filter.kind().map(CaseAddress::small).orElse(""));
    said.put("s", filter.show() == CaseFilter.Show.OPEN ? "" : filter.show().key());
    said.put("d", filter.due() == CaseFilter.Due.ANY ? "" : filter.due().key());
    said.put("st", narrowing.state().map(state -> state.key()).orElse(""));
    said.put("cat", narrowing.category().orElse(""));
    said.put("sev", narrowing.severity().map(CaseAddress::small).orElse(""));
    said.put("ch", narrowing.channel().map(channel -> channel.key()).orElse(""));
    said.put("h", narrowing.handler().key());
    said.put("from", narrowing.from().map(Object::toString).orElse(""));
    said.put("until", narrowing.until().map(Object::toString).orElse(""));
    boolean isUsual = filter.sort() == CaseFilter.Sort.usual(filter.show());
    said.put("sort", isUsual ? "" : filter.sort().key());
    said.put("asc", filter.isDescending() ? "" : "true");
    return said;
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
