package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.Deliveries;
import org.lintel.channel.LetterState;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.mail.RenewingMails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letters of a wave, one by one, and sending again those that did not arrive. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class DeliveriesController {

  private static final List<LetterState> SHOWN =
      List.of(
          LetterState.FAILED,
          LetterState.UNCERTAIN,
          LetterState.WAITING,
          LetterState.SENT,
          LetterState.DROPPED);

  private final WaveHeads heads;
  private final Deliveries deliveries;
  private final RenewingMails renewing;

  DeliveriesController(WaveHeads heads, Deliveries deliveries, RenewingMails renewing) {
    this.heads = heads;
    this.deliveries = deliveries;
    this.renewing = renewing;
  }

  @GetMapping("/surveys/{wave}/mails/deliveries")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    WaveOverview overview = heads.mailed(viewer, wave);
    Optional<LetterState> chosen =
        Arrays.stream(LetterState.values()).filter(each -> each.key().equals(state)).findFirst();
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    var found = deliveries.of(RenewingMails.KIND, wave, chosen, paging);
    var rows = found.rows().stream().map(each -> row(each, overview.zone(), text)).toList();
    return Pages.show(
        "survey/deliveries",
        new DeliveriesPage(
            heads.of(viewer, text, overview),
            new Paged<>(rows, paging, found.total()),
            chosen.map(LetterState::key).orElse(""),
            SHOWN.stream().map(LetterState::key).toList(),
            found.rows().stream().anyMatch(Deliveries.Delivery::canBeRenewed)));
  }

  /** One letter, or all that failed when none is named. */
  @PostMapping("/surveys/{wave}/mails/renewal")
  ModelAndView renew(
      Viewer viewer,
      @PathVariable UUID wave,
      @RequestParam Optional<UUID> letter,
      HttpServletResponse response) {
    WaveOverview overview = heads.mailed(viewer, wave);
    int renewed = renewing.renew(viewer, overview.wave(), letter);
    Notices.tell(
        response, renewed == 0 ? "survey.deliveries.none" : "survey.deliveries.renewed", renewed);
    return Pages.seeOther("/surveys/" + wave + "/mails/deliveries");
  }

  private static DeliveriesPage.Row row(Deliveries.Delivery each, ZoneId zone, Text text) {
    String home =
        each.place() + " " + UnitAddress.of(each.building(), each.entrance(), each.unit());
    String known = "channel.dropped." + each.reason();
    boolean isOurs = !each.reason().isEmpty() && text.has(known);
    return new DeliveriesPage.Row(
        each.id().toString(),
        each.person().isEmpty() ? text.get("survey.callback.gone") : each.person(),
        home,
        "/owners/" + each.household(),
        each.round(),
        each.state().key(),
        kind(each.state()),
        isOurs ? known : "",
        isOurs ? "" : each.reason(),
        Shown.minute(each.at(), zone),
        each.canBeRenewed());
  }

  private static String kind(LetterState state) {
    return switch (state) {
      case SENT -> "good";
      case FAILED, UNCERTAIN -> "bad";
      case WAITING, CLAIMED -> "wait";
      case DROPPED -> "";
    };
  }
}
