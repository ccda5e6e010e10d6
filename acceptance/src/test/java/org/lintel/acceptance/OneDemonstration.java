package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lintel.acceptance.Browser.Device;

/** One application with the demonstration in it, shared by the stories that ask for it. */
final class OneDemonstration implements AutoCloseable {

  /** Stories that share it take turns: what drives a browser is for one thread at a time. */
  static final String NAME = "OneDemonstration";

  /** One thread begins with these; the other at {@link OneCompany#LAST}. */
  static final int FIRST = 1;

  /**
   * Of its communities these get a year of cases, which is enough for something on every page; all
   * with {@code --all}.
   */
  private static final String YEAR_OF =
      "--lintel.demonstration.places=" + (Boolean.getBoolean("slow") ? 24 : 6);

  private static final Duration LONGEST_LOADING = Duration.ofMinutes(3);
  private static final Duration LONGEST_YEAR = Duration.ofMinutes(8);

  private final Browser browser = new Browser();
  private final Path home = Homes.fresh("demonstration");
  private final Application application =
      Application.start(home, "--lintel.demonstration=true", YEAR_OF, RouteList.ASK);
  private final BrowserContext staff;

  private OneDemonstration() {
    String entry = application.awaitPrinted("http://localhost:\\d+/entry/\\S+", LONGEST_LOADING);
    staff = browser.visit(application.address(), Device.DESK, "zh-CN", true);
    try (Page page = staff.newPage()) {
      page.navigate(entry);
    }
    application.awaitPrinted("The year of service of the demonstration is loaded.*", LONGEST_YEAR);
  }

  /** Gives it to the tests that have a parameter of this type. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == OneDemonstration.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(
              OneDemonstration.class, _ -> new OneDemonstration(), OneDemonstration.class);
    }
  }

  Application application() {
    return application;
  }

  /** A page of its administrator, signed in. */
  Page staffPage() {
    return staff.newPage();
  }

  /** A phone of somebody who is not signed in. */
  BrowserContext stranger() {
    return browser.visit(application.address(), Device.PHONE, "zh-CN", true);
  }

  @Override
  public void close() {
    staff.close();
    application.close();
    browser.close();
    Homes.remove(home);
  }
}
