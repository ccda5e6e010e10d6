package org.lintel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lintel.identity.OpenToOwners;
import org.lintel.platform.web.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of the running application: of staff, of signed-in owners, of everybody. */
record Routes(List<Route> guarded, List<Route> ofOwners, List<Route> open) {

  private static final Pattern VARIABLE = Pattern.compile("([^/{}]+)/\\{([A-Za-z]+)(?::[^/]*)?}");

  /** One method on one path pattern. */
  record Route(HttpMethod method, String pattern) {

    boolean namesSomething() {
      return !variables().isEmpty();
    }

    List<String> variables() {
      return VARIABLE.matcher(pattern).results().map(found -> found.group(2)).toList();
    }

    /** The path with the last variable from {@code last} and those before it from {@code first}. */
    String path(Map<String, Object> first, Map<String, Object> last) {
      String path = pattern;
      int count = variables().size();
      for (int at = 1; at <= count; at++) {
        var things = at == count ? last : first;
        var matcher = VARIABLE.matcher(path);
        path =
            matcher.replaceFirst(
                found -> found.group(1) + "/" + id(things, found.group(1), found.group(2)));
      }
      return path;
    }

    String pathOfNonsense() {
      return VARIABLE.matcher(pattern).replaceAll("$1/nobody-issued-this");
    }

    private String id(Map<String, Object> things, String before, String name) {
      Object id = things.getOrDefault(before + "/" + name, things.get(name));
      if (id == null) {
        throw new AssertionError(
            "%s: nothing is known for the path variable %s. Let the module make one in its class that implements ForeignThings, under the name %s or %s/%s, and list that class in RouteWorld."
                .formatted(this, name, name, before, name));
      }
      return id.toString();
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  static Routes of(ApplicationContext application) {
    var guarded = new ArrayList<Route>();
    var ofOwners = new ArrayList<Route>();
    var open = new ArrayList<Route>();
    application
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
            List<Route> others = isOpen(handler) ? open : guarded;
            (isOfOwners(handler) ? ofOwners : others).addAll(routes(mapping));
          }
        });
    return new Routes(sorted(guarded), sorted(ofOwners), sorted(open));
  }

  /** As the guard reads it: what a class inherits from another does not count. */
  private static boolean isOfOwners(HandlerMethod handler) {
    return handler.getMethod().isAnnotationPresent(OpenToOwners.class)
        || handler.getBeanType().isAnnotationPresent(OpenToOwners.class);
  }

  private static boolean isOpen(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), OpenToAll.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), OpenToAll.class);
  }

  private static List<Route> routes(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .flatMap(pattern ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .map(method -> new Route(method, pattern)))
        .toList();
  }

  private static List<Route> sorted(List<Route> routes) {
    return routes.stream().sorted(Comparator.comparing(Route::toString)).toList();
  }
}
