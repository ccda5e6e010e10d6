package org.lintel.survey.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was typed for a new wave, as it was typed. */
public record WaveForm(
    String name, String version, String mode, List<String> community, String opens, String closes) {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

  public WaveForm {
    name = name == null ? "" : name.strip();
    version = version == null ? "" : version;
    mode = mode == null ? "NAMED" : mode;
    community = community == null ? List.of() : List.copyOf(community);
    opens = opens == null ? "" : opens.strip();
    closes = closes == null ? "" : closes.strip();
  }

  /**
   * Reads a moment as a field sends it, or as people write it: 2026-10-15 20:00, 2026/10/15 8:00.
   */
  static Optional<Instant> moment(String typed, ZoneId zone) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .strip()
            .replace('/', '-')
            .replaceFirst("[T\\s]+", " ");
    try {
      return Optional.of(LocalDateTime.parse(plain, WRITTEN).atZone(zone).toInstant());
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  public boolean has(String communityId) {
    return community.contains(communityId);
  }
}
