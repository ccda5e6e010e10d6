package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields that hold what no keyboard writes and no database takes: the character 0 and
 * halves of characters. Programs send them, people never.
 */
final class StorableText implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
      if (!isStorable(field.getKey())
          || !Arrays.stream(field.getValue())
              .filter(Objects::nonNull)
              .allMatch(StorableText::isStorable)) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
    }
    return true;
  }

  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(point ->
            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
