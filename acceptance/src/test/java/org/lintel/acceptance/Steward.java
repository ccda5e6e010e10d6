package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.lintel.acceptance.Browser.Device;

/** An account manager with a telephone, signed in anew for each thing that she does. */
record Steward(OneCompany house, String name, String email) {

  private static final String PASSWORD = "walks past every door";

  /** Invited to one community; she comes in through the link of her invitation. */
  static Steward invited(OneCompany house, String name, String email, String community) {
    var invitation = new String[1];
    house.manage(
        Device.DESK,
        "zh",
        company -> invitation[0] = company.invite(name, email, "ACCOUNT_MANAGER", community));
    try (BrowserContext phone = house.visit(Device.PHONE, "zh", true)) {
      Page page = phone.newPage();
      page.navigate(invitation[0]);
      page.fill("[name=password]", PASSWORD);
      CaseDesk.press(page.locator("main button[type=submit]"));
    }
    return new Steward(house, name, email);
  }

  void onHerPhone(Consumer<Page> acts) {
    try (BrowserContext phone = house.visit(Device.PHONE, "zh", true)) {
      Page page = phone.newPage();
      Company.signIn(page, email, PASSWORD);
      acts.accept(page);
    }
  }
}
