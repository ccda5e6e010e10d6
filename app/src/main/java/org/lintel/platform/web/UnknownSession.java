package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A session that could not be looked up, because the database was away. Filters run before the
 * handler of failures; so the request goes on, and its handler is refused with that cause before
 * anybody asks who sent it.
 */
@Component
public class UnknownSession implements HandlerInterceptor, WebMvcConfigurer {

  private static final String CAUSE = UnknownSession.class.getName();

  /** Keeps why, for the request's handler. */
  public static void because(HttpServletRequest request, RuntimeException cause) {
    request.setAttribute(CAUSE, cause);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(CAUSE) instanceof RuntimeException cause) {
      throw cause;
    }
    return true;
  }
}
