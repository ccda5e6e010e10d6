package org.lintel.community;

import java.nio.file.Path;
import org.lintel.platform.secret.KeyFile;
import org.lintel.platform.secret.PersonalDataCipher;

/** Sealing with a key file of its own. */
public final class SealingForTests {

  private SealingForTests() {}

  public static ContactSealing in(Path folder) {
    return new ContactSealing(new PersonalDataCipher(KeyFile.create(folder.resolve("key"))));
  }
}
