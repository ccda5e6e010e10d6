package org.lintel.platform.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Pattern;
import org.lintel.platform.secret.SecretFile;

/**
 * The port of the embedded server and the passwords of its three roles, kept in one file that only
 * its owner may read.
 */
record ServerSecret(int port, String administrator, String owner, String application) {
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{32,64}");

  ServerSecret {
    if (port < 1024 || port > 65535) {
      throw new IllegalArgumentException("Port " + port + " is outside 1024–65535");
    }
    if (!isPassword(administrator) || !isPassword(owner) || !isPassword(application)) {
      throw new IllegalArgumentException("A password is missing or damaged");
    }
  }

  static ServerSecret random(int port) {
    var random = new SecureRandom();
    return new ServerSecret(port, password(random), password(random), password(random));
  }

  static ServerSecret read(Path file) {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return new ServerSecret(
          Integer.parseInt(properties.getProperty("port", "")),
          properties.getProperty("administrator", ""),
          properties.getProperty("owner", ""),
          properties.getProperty("application", ""));
    } catch (IOException | IllegalArgumentException e) {
      throw new DatabaseUnavailable(e, "database.secret.damaged", file);
    }
  }

  void write(Path file) {
    var properties = new Properties();
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("administrator", administrator);
    properties.setProperty("owner", owner);
    properties.setProperty("application", application);
    var bytes = new ByteArrayOutputStream();
    try {
      properties.store(bytes, "How Lintel reaches its database. Secret; not to be edited.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SecretFile.write(file, bytes.toByteArray());
  }

  ServerSecret withPort(int other) {
    return new ServerSecret(other, administrator, owner, application);
  }

  @Override
  public String toString() {
    return "ServerSecret[port=" + port + "]";
  }

  private static boolean isPassword(String text) {
    return PASSWORD.matcher(text).matches();
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
