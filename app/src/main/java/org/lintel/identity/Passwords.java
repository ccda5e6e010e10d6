package org.lintel.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hashes passwords with Argon2id: 19 MiB of memory, 2 passes, 1 lane (OWASP Password Storage Cheat
 * Sheet, 2024). At most two are hashed at once, so that a flood of sign-ins takes 38 MiB and two
 * cores at the most, never the machine.
 */
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 5;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Made when it is first needed: it would hold up every start. */
  private final SingletonSupplier<String> nobodysHash =
      SingletonSupplier.of(() -> encoded("nobody signs in with this"));

  /** Too many people sign in at the same moment. */
  static final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  String hash(String password) {
    return inTurn(() -> encoded(password));
  }

  /**
   * Compares a password with the hash of an account. Without an account it takes the same time and
   * is false: who measures learns nothing about who has an account.
   */
  boolean matches(String password, Optional<String> hash) {
    boolean same = inTurn(() -> argon2.matches(password, hash.orElseGet(nobodysHash::obtain)));
    return same && hash.isPresent();
  }

  private String encoded(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password has no hash");
    }
    return hash;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
