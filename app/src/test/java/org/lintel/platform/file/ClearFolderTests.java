package org.lintel.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.platform.database.LintelHome;

class ClearFolderTests {

  @TempDir Path directory;

  @Test
  void aSecondProcessLeavesAloneWhatAnotherReads() throws IOException {
    var home = new LintelHome(directory);
    try (var first = new ClearFolder(home, Clock.systemUTC())) {
      Path copy = Files.writeString(first.path().resolve("copy"), "being read");

      try (var second = new ClearFolder(home, Clock.systemUTC())) {
        assertThat(copy).hasContent("being read");
        assertThat(second.path()).isNotEqualTo(first.path());
      }
      assertThat(copy).exists();
    }
    assertThat(home.opened()).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeftIsRemoved() throws IOException {
    var home = new LintelHome(directory);
    Path killed = Files.createDirectories(home.opened().resolve("killed"));
    Files.writeString(killed.resolve("lock"), "");
    Files.writeString(killed.resolve("copy"), "left");
    Path before = Files.writeString(home.opened().resolve("file1"), "of an earlier version");
    Path starting = Files.createDirectories(home.opened().resolve("starting"));
    Path never = Files.createDirectories(home.opened().resolve("never"));
    for (Path old : new Path[] {before, never}) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
    }

    try (var folder = new ClearFolder(home, Clock.systemUTC())) {
      assertThat(killed).doesNotExist();
      assertThat(before).doesNotExist();
      assertThat(never).doesNotExist();
      assertThat(starting).exists();
      assertThat(Files.getPosixFilePermissions(folder.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }
}
