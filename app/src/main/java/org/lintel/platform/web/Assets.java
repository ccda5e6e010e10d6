package org.lintel.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of static files with a digest of their content in front: {@code
 * /static/3f2a9c01/css/staff.css}. A changed file has a new address, so every copy may be kept for
 * ever.
 */
@Component
public class Assets {

  static final String PREFIX = "/static/";
  private static final int DIGEST_CHARACTERS = 8;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /**
   * Address of a file under {@code static/}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public String address(String path) {
    return addresses.computeIfAbsent(path, Assets::digested);
  }

  private static String digested(String path) {
    var resource = new ClassPathResource("static/" + path);
    if (!resource.exists()) {
      throw new IllegalArgumentException("no static file " + path);
    }
    try (var content = resource.getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      String start = HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
      return PREFIX + start + "/" + path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
