package org.lintel.channel.sms;

import java.net.URI;
import java.util.Map;

/** One request to a provider. */
record HttpAsked(String method, URI address, Map<String, String> headers, String body) {

  HttpAsked {
    headers = Map.copyOf(headers);
    for (var header : headers.entrySet()) {
      if (!header.getKey().matches("[A-Za-z0-9-]{1,60}")
          || header.getValue().chars().anyMatch(sign -> sign < ' ' || sign > '~')) {
        throw new IllegalArgumentException("not a header: " + header.getKey());
      }
    }
  }
}
