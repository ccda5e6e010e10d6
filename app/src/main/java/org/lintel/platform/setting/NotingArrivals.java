package org.lintel.platform.setting;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Stands before the valve that believes proxies, and notes how the test of the address came in. */
final class NotingArrivals extends ValveBase {

  private static final String NOTED = "/reachable/";

  NotingArrivals() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getRequestURI().startsWith(NOTED)) {
      request.setAttribute(
          Arrival.ATTRIBUTE,
          new Arrival(
              request.getPeerAddr(),
              request.getRemotePort(),
              header(request, "Host"),
              header(request, "X-Forwarded-For"),
              header(request, "X-Forwarded-Proto")));
    }
    getNext().invoke(request, response);
  }

  private static String header(Request request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
