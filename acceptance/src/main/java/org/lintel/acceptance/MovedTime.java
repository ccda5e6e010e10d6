package org.lintel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The time of one or several applications, which a story moves ahead instead of waiting. */
public record MovedTime(Path file) {

  /** As it is, until it is moved. */
  public static MovedTime none() {
    try {
      var time = new MovedTime(Files.createTempFile(Path.of("/tmp"), "lintel-time-", ""));
      time.write(Duration.ZERO);
      return time;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when every application has noticed. */
  public void forward(Duration by) {
    write(MovableClock.read(file).plus(by));
    LockSupport.parkNanos(3 * MovableClock.FRESH.toNanos());
  }

  public Instant now() {
    return Clock.systemUTC().instant().plus(MovableClock.read(file));
  }

  public void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the process finds the clock. */
  static Path classes() {
    try {
      return Path.of(
          MovableClock.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String option() {
    return "-D" + MovableClock.FILE + "=" + file;
  }

  static List<String> arguments() {
    return List.of("--spring.main.sources=" + MovableClock.class.getName());
  }

  /** Whoever reads meanwhile reads all of it. */
  private void write(Duration moved) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, Long.toString(moved.toSeconds()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
