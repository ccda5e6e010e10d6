package org.lintel.channel.web;

import java.util.Arrays;
import java.util.Optional;
import org.lintel.channel.Mailbox;
import org.lintel.channel.Medium;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paging;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mailbox of a company whose messages do not leave the house. */
@Controller
@Requires(Permission.MANAGE_SETTINGS)
class MailboxController {

  private final Mailbox mailbox;

  MailboxController(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping("/mailbox")
  ModelAndView list(
      @RequestParam(defaultValue = "") String m, @RequestParam(defaultValue = "1") int page) {
    Optional<Medium> medium =
        Arrays.stream(Medium.values()).filter(each -> each.key().equals(m)).findFirst();
    var messages = mailbox.messages(medium, new Paging(page, Paging.DEFAULT_SIZE));
    return Pages.show(
        "channel/mailbox",
        new MailboxPage(messages, mailbox.isHere(), medium.map(Medium::key).orElse("")));
  }
}
