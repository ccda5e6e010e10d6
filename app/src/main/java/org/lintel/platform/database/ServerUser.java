package org.lintel.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user the database server runs as. PostgreSQL refuses to run as root, so root drops to another
 * user, or, where that user cannot reach the folder or root may not change users, to a user
 * namespace in which root is nobody.
 */
sealed interface ServerUser {

  record Myself() implements ServerUser {}

  record Dropped(int uid, int gid) implements ServerUser {}

  record Unmapped() implements ServerUser {}

  /** What is put before a program's name to run it as this user. */
  default List<String> prefix() {
    return switch (this) {
      case Myself() -> List.of();
      case Dropped(int uid, int gid) ->
          List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
      case Unmapped() -> List.of("unshare", "--user");
    };
  }

  /** Hands a file, or a folder with all it holds, to this user. */
  default void own(Path path) {
    if (this instanceof Dropped(int uid, int gid) && ids(path).uid() != uid) {
      try (Stream<Path> files = Files.walk(path)) {
        for (var file : files.toList()) {
          Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
      } catch (IOException e) {
        throw new DatabaseUnavailable(e, "database.user.chown", path, uid);
      }
    }
  }

  static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  /** Keeps the user of an existing cluster where possible, else looks for postgres, then nobody. */
  static ServerUser choose(LintelHome home, Path bundle) {
    if (!isRoot()) {
      return new Myself();
    }
    var candidates = new ArrayList<Dropped>();
    if (Files.isDirectory(home.database()) && ids(home.database()).uid() != 0) {
      candidates.add(ids(home.database()));
    }
    named("postgres").ifPresent(candidates::add);
    named("nobody").ifPresent(candidates::add);
    for (var candidate : candidates) {
      if (reaches(candidate, home.directory()) && reaches(candidate, bundle) && works(candidate)) {
        return candidate;
      }
    }
    if (works(new Unmapped())) {
      return new Unmapped();
    }
    throw new DatabaseUnavailable("database.user.root", home.directory());
  }

  private static boolean works(ServerUser user) {
    var command = new ArrayList<>(user.prefix());
    command.add("true");
    return Command.run(Path.of("/"), Duration.ofSeconds(10), command).succeeded();
  }

  private static Optional<Dropped> named(String name) {
    var uid = id("-u", name);
    var gid = id("-g", name);
    return uid.flatMap(user -> gid.map(group -> new Dropped(user, group)));
  }

  private static Optional<Integer> id(String option, String name) {
    var found = Command.run(Path.of("/"), Duration.ofSeconds(10), List.of("id", option, name));
    return found.succeeded()
        ? Optional.of(Integer.valueOf(found.output().strip()))
        : Optional.empty();
  }

  /** Whether every folder down to this one lets the user pass. */
  private static boolean reaches(Dropped user, Path folder) {
    for (Path step = folder; step != null; step = step.getParent()) {
      int mode = (int) attribute(step, "unix:mode");
      var owner = ids(step);
      int shift = owner.uid() == user.uid() ? 6 : owner.gid() == user.gid() ? 3 : 0;
      if ((mode >> shift & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private static Dropped ids(Path path) {
    return new Dropped((int) attribute(path, "unix:uid"), (int) attribute(path, "unix:gid"));
  }

  private static Object attribute(Path path, String name) {
    try {
      return Files.getAttribute(path, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
