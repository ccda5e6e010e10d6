package org.lintel.casework.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.ClockNote;
import org.lintel.casework.ServiceCase;
import org.lintel.platform.web.Text;

/** Says who was called because of which deadline. */
final class CalledWords {

  private CalledWords() {}

  static String of(ServiceCase found, ClockNote note, Map<UUID, String> names, Text text) {
    String due =
        text.get(
            note.isWarning() ? "casework.called.warning" : "casework.called.late",
            DueWords.measure(note.measure(), found, text),
            Shown.minute(note.due(), found.place().zone()));
    String people =
        note.told().stream()
            .map(id -> names.getOrDefault(id, text.get("casework.entry.somebody")))
            .collect(Collectors.joining(text.get("casework.called.and")));
    String level =
        text.get("casework.called.level." + note.level().name().toLowerCase(Locale.ROOT));
    return due
        + (people.isEmpty()
            ? text.get("casework.called.nobody", level)
            : text.get("casework.called.told", level, people));
  }
}
