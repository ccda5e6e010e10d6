package org.lintel.channel.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to Alibaba Cloud: version 3 of its signatures, ACS3-HMAC-SHA256, as published at
 * help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature.
 */
final class Acs3Signature {

  static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private Acs3Signature() {}

  /**
   * The value of the header {@code Authorization}.
   *
   * @param headers to be signed, names in lower case: host, content-type and all that begin with
   *     {@code x-acs-}
   */
  static String authorization(
      String keyId,
      String keySecret,
      String method,
      SortedMap<String, String> query,
      SortedMap<String, String> headers) {
    String names = String.join(";", headers.keySet());
    String canonical =
        String.join(
            "\n",
            method,
            "/",
            query(query),
            headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining()),
            names,
            headers.getOrDefault("x-acs-content-sha256", ""));
    String toSign = ALGORITHM + "\n" + digest(canonical);
    return ALGORITHM
        + " Credential="
        + keyId
        + ",SignedHeaders="
        + names
        + ",Signature="
        + hmac(keySecret, toSign);
  }

  /** The query in the order and the writing that are signed; it is sent so, too. */
  static String query(SortedMap<String, String> query) {
    return query.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** By RFC 3986: a blank is {@code %20}, an asterisk {@code %2A}, a tilde stays. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  static String digest(String content) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hmac(String secret, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
