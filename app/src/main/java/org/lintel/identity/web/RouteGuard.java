package org.lintel.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.Requires;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Viewing;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a controller only if the route says whom it is open to and the viewer
 * is one of them. A route that says nothing is open to nobody: forgetting is safe.
 */
final class RouteGuard implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || ErrorController.class.isAssignableFrom(method.getBeanType())) {
      return true;
    }
    return switch (openness(method)) {
      case OpenToAll _ -> true;
      case OpenToStaff _ -> Viewing.of(request).isPresent() || leadToSignIn(request, response);
      case OpenToOwners _ ->
          SignedInOwner.of(request).isPresent() || leadTo("/o/sign-in", request, response);
      case Requires permissions ->
          Viewing.of(request)
              .map(viewer -> admit(viewer, permissions, request))
              .orElseGet(() -> leadToSignIn(request, response));
      case null, default -> throw new NotAllowed(request.getRequestURI());
    };
  }

  private static boolean admit(Viewer viewer, Requires permissions, HttpServletRequest request) {
    if (Arrays.stream(permissions.value()).noneMatch(viewer::may)) {
      throw new NotAllowed(request.getRequestURI());
    }
    return true;
  }

  /** What the method says counts before what its class says. */
  private static @Nullable Annotation openness(HandlerMethod method) {
    for (var type : Openness.ALL) {
      Annotation own = method.getMethod().getAnnotation(type);
      if (own != null) {
        return own;
      }
    }
    for (var type : Openness.ALL) {
      Annotation ofClass = method.getBeanType().getAnnotation(type);
      if (ofClass != null) {
        return ofClass;
      }
    }
    return null;
  }

  private static boolean leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("HX-Redirect", "/sign-in");
      return false;
    }
    return leadTo("/sign-in", request, response);
  }

  private static boolean leadTo(
      String signIn, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", signIn + wayBack(request));
    return false;
  }

  private static String wayBack(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod()) || request.getRequestURI().equals("/")) {
      return "";
    }
    String query = request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
