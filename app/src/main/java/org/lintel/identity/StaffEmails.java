package org.lintel.identity;

import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.stereotype.Component;

/**
 * E-mails of staff as the database holds them: encrypted, and hashed with a key to be found. An
 * e-mail belongs to one person of the whole installation, because it leads to the organisation.
 */
@Component
class StaffEmails {

  private static final String KIND = "email";

  private final PersonalDataCipher cipher;
  private final Directory directory;

  StaffEmails(PersonalDataCipher cipher, Directory directory) {
    this.cipher = cipher;
    this.directory = directory;
  }

  byte[] encrypt(Email email) {
    return cipher.encrypt(email.value());
  }

  Email decrypt(byte[] encrypted) {
    return new Email(cipher.decrypt(encrypted));
  }

  byte[] hash(Email email) {
    return cipher.lookup("staff-email", email.value());
  }

  /** Whose e-mail has this hash. */
  Optional<Directory.Entry> owner(byte[] hash) {
    return directory.find(KIND, hash);
  }

  /** Returns whether the e-mail was free. */
  boolean claim(Email email, int organisation, UUID staff) {
    return directory.add(KIND, hash(email), organisation, staff);
  }
}
