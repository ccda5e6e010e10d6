package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lintel.acceptance.Browser.Device;

/** One application with one company in it, shared by the stories that ask for it. */
final class OneCompany implements AutoCloseable {

  /** Stories that share it take turns: what drives a browser is for one thread at a time. */
  static final String NAME = "OneCompany";

  /** One thread begins with these; the other at {@link OneDemonstration#FIRST}. */
  static final int LAST = Integer.MAX_VALUE;

  private final Browser browser = new Browser();
  private final Path home = Homes.fresh("company");
  private final MovedTime time = MovedTime.none();
  private final Application application = Application.start(Launch.on(home).at(time));
  private List<Cookie> session;
  private String spoken = "zh";

  private OneCompany() {
    try (BrowserContext desk = visit(Device.DESK, "zh", true)) {
      Company.setUp(desk.newPage(), application);
      session = desk.cookies();
    }
  }

  /** Gives it to the tests that have a parameter of this type. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == OneCompany.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(OneCompany.class, _ -> new OneCompany(), OneCompany.class);
    }
  }

  String address() {
    return application.address();
  }

  /** What stands in its tables. */
  StoredRows rows() {
    return StoredRows.of(home);
  }

  /** Moves its time ahead; whoever was signed in may have to sign in again. */
  void later(Duration by) {
    time.forward(by);
    try (BrowserContext desk = visit(Device.DESK, "zh", true)) {
      Company.signIn(desk.newPage(), Company.EMAIL, Company.PASSWORD);
      session = desk.cookies();
    }
  }

  BrowserContext visit(Device device, String language, boolean withJavaScript) {
    String locale = language.equals("zh") ? "zh-CN" : "en";
    return browser.visit(application.address(), device, locale, withJavaScript);
  }

  /** What the quality manager does, signed in since the company was set up. */
  void manage(Device device, String language, Consumer<Company> acts) {
    try (BrowserContext context = visit(device, language, true)) {
      context.addCookies(session);
      var company = new Company(context.newPage());
      if (!language.equals(spoken)) {
        company.speak(language);
        spoken = language;
      }
      acts.accept(company);
    }
  }

  @Override
  public void close() {
    application.close();
    browser.close();
    time.forget();
    Homes.remove(home);
  }
}
