package org.lintel.casework.recovery;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.lintel.platform.directory.Tokens;
import org.springframework.stereotype.Component;

/** The link by which an owner says, without signing in, whether all is well again. */
@Component
class RecoveryLinks {

  static final String KIND = "recovery-link";

  private final MadeTokens made;
  private final Directory directory;

  RecoveryLinks(MadeTokens made, Directory directory) {
    this.made = made;
    this.directory = directory;
  }

  /** Makes the link of a recovery about which its owner is asked. */
  void open(UUID recovery) {
    directory.add(KIND, made.hash(KIND, recovery), OrganisationScope.required(), recovery);
  }

  void remove(UUID recovery) {
    directory.remove(KIND, OrganisationScope.required(), recovery);
  }

  /** Its path on this server. */
  String path(UUID recovery) {
    return "/o/r/" + made.of(KIND, recovery);
  }

  <T> Optional<T> with(String token, Function<UUID, Optional<T>> work) {
    if (!MadeTokens.hasForm(token)) {
      return Optional.empty();
    }
    return directory
        .find(KIND, Tokens.hash(token))
        .flatMap(entry ->
            OrganisationScope.<Optional<T>, RuntimeException>call(
                entry.organisation(), () -> work.apply(entry.subject())));
  }
}
