package org.lintel.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.setting.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * The link by which an owner follows her case without signing in. Its token is made from the case's
 * id and the installation's key, so that it can be shown again; the database holds its hash. It
 * ends half a year after the case.
 */
@Component
public class CaseLinks {

  static final String KIND = "case-link";
  static final Duration AFTER_CLOSING = Duration.ofDays(180);

  private final MadeTokens made;
  private final Directory directory;
  private final Cases cases;
  private final PublicAddress address;
  private final Clock clock;

  CaseLinks(MadeTokens made, Directory directory, Cases cases, PublicAddress address, Clock clock) {
    this.made = made;
    this.directory = directory;
    this.cases = cases;
    this.address = address;
    this.clock = clock;
  }

  /** Makes the link of a case that came in. */
  public void open(UUID id) {
    directory.add(KIND, made.hash(KIND, id), OrganisationScope.required(), id);
  }

  /** The same for many cases at once. */
  public void openAll(List<UUID> ids) {
    directory.addAll(KIND, OrganisationScope.required(), hashes(ids), ids);
  }

  /** Ends the links of cases that are taken away. */
  public void removeAll(List<UUID> ids) {
    directory.removeAll(KIND, hashes(ids));
  }

  private List<byte[]> hashes(List<UUID> ids) {
    return ids.stream().map(id -> made.hash(KIND, id)).toList();
  }

  /** The whole address to hand over. */
  public String address(UUID id) {
    return address.of(path(id));
  }

  /** Its path on this server. */
  public String path(UUID id) {
    return "/o/c/" + made.of(KIND, id);
  }

  /** Whether the link still opens the case. */
  public boolean opens(ServiceCase found) {
    return isOpen(found) && directory.find(KIND, made.hash(KIND, found.id())).isPresent();
  }

  /** Whether phones can open the address at all. */
  public boolean hasAddress() {
    return address.isSet();
  }

  /** Does something with the case that a token opens, within its organisation. */
  public <T> Optional<T> with(String token, Function<ServiceCase, T> work) {
    if (!MadeTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(),
                () -> cases.get(entry.subject()).filter(this::isOpen).map(work)));
  }

  private boolean isOpen(ServiceCase found) {
    Instant now = clock.instant();
    return found.dates().closedAt().map(at -> now.isBefore(at.plus(AFTER_CLOSING))).orElse(true);
  }
}
