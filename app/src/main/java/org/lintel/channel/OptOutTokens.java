package org.lintel.channel;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.MadeTokens;
import org.springframework.stereotype.Component;

/** Tokens of the opt-out links in letters; made from the letter's id, so that none is stored. */
@Component
class OptOutTokens {

  static final String KIND = "mail-opt-out";

  private final MadeTokens made;
  private final Directory directory;

  OptOutTokens(MadeTokens made, Directory directory) {
    this.made = made;
    this.directory = directory;
  }

  String path(UUID letter) {
    return "/opt-out/" + made.of(KIND, letter);
  }

  void issue(List<UUID> letters) {
    directory.addAll(KIND, OrganisationScope.required(), hashes(letters), letters);
  }

  void withdraw(List<UUID> letters) {
    directory.removeAll(KIND, hashes(letters));
  }

  private List<byte[]> hashes(List<UUID> letters) {
    return letters.stream().map(letter -> made.hash(KIND, letter)).toList();
  }
}
