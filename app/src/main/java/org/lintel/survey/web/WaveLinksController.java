package org.lintel.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.BuildingLabel;
import org.lintel.community.ServicePhones;
import org.lintel.community.UnitAddress;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.NotFound;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Downloads;
import org.lintel.platform.web.NotAllowed;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.QrCode;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.HandingOutLinks;
import org.lintel.survey.InvitedHouseholds;
import org.lintel.survey.LinkList;
import org.lintel.survey.Participation;
import org.lintel.survey.Standing;
import org.lintel.survey.WaveOverview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the links of a wave out: sheets with QR codes to print, and a list to take away. */
@Controller
@Requires(Permission.MANAGE_SURVEYS)
class WaveLinksController {

  private final WaveHeads heads;
  private final HandingOutLinks links;
  private final LinkList linkList;
  private final InvitedHouseholds households;
  private final Participation participation;
  private final PublicAddress address;
  private final Texts texts;
  private final ServicePhones phones;

  WaveLinksController(
      WaveHeads heads,
      HandingOutLinks links,
      LinkList linkList,
      InvitedHouseholds households,
      Participation participation,
      PublicAddress address,
      Texts texts,
      ServicePhones phones) {
    this.heads = heads;
    this.links = links;
    this.linkList = linkList;
    this.households = households;
    this.participation = participation;
    this.address = address;
    this.texts = texts;
    this.phones = phones;
  }

  @GetMapping("/surveys/{wave}/links")
  ModelAndView show(Viewer viewer, Text text, @PathVariable UUID wave) {
    WaveOverview overview = asked(viewer, wave);
    WaveHead head = heads.of(viewer, text, overview);
    var places =
        participation.byCommunity(viewer, Permission.MANAGE_SURVEYS, overview.wave()).stream()
            .filter(group -> head.canBeHandedOut())
            .map(group -> place(viewer, text, overview, group))
            .toList();
    var page =
        new LinksPage(
            head,
            address.isSet(),
            address.of("/"),
            places,
            viewer.may(Permission.EXPORT),
            viewer.may(Permission.READ_OWNERS));
    return Pages.show("survey/links", page);
  }

  @GetMapping("/surveys/{wave}/sheets")
  ModelAndView sheets(
      Viewer viewer,
      Text text,
      @PathVariable UUID wave,
      @RequestParam(name = "c") Optional<UUID> named,
      @RequestParam Optional<UUID> b) {
    WaveOverview overview = asked(viewer, wave);
    WaveHead head = heads.of(viewer, text, overview);
    if (!head.canBeHandedOut()) {
      return Pages.seeOther(head.href() + "/links");
    }
    UUID c = named.orElseThrow(() -> new NotFound("community of sheets"));
    var invited = households.of(viewer, Permission.MANAGE_SURVEYS, overview.wave(), c, b);
    var sheets =
        invited.stream()
            .filter(household -> !household.isAnswered())
            .flatMap(household -> household.sheet().stream().map(link -> sheet(household, link)))
            .toList();
    links.notePrinting(viewer, overview.wave(), c, sheets.size());
    return Pages.show(
        "survey/sheets",
        new SheetsPage(
            head,
            address.isSet(),
            address.of("/"),
            viewer.may(Permission.MANAGE_SETTINGS),
            "/surveys/" + wave + "/links",
            invited.isEmpty() ? "" : invited.getFirst().community(),
            Shown.minute(overview.wave().closesAt(), overview.zone()),
            texts.in(Text.CHINESE).get("survey.sheets.how"),
            texts.in(Text.ENGLISH).get("survey.sheets.how"),
            phones.of(c).map(this::call),
            sheets));
  }

  @GetMapping("/surveys/{wave}/links.csv")
  void csv(Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response)
      throws IOException {
    WaveOverview overview = exported(viewer, wave);
    if (isOver(viewer, text, overview, response)) {
      return;
    }
    begin(response, text, overview, "csv", "text/csv;charset=UTF-8");
    try (var sheet = SheetWriter.csv(response.getOutputStream())) {
      write(viewer, text, overview, sheet);
    }
  }

  @GetMapping("/surveys/{wave}/links.xlsx")
  void xlsx(Viewer viewer, Text text, @PathVariable UUID wave, HttpServletResponse response)
      throws IOException {
    WaveOverview overview = exported(viewer, wave);
    if (isOver(viewer, text, overview, response)) {
      return;
    }
    begin(
        response,
        text,
        overview,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    try (var book = SheetWriter.xlsx(response.getOutputStream(), text.get("survey.links.sheet"))) {
      write(viewer, text, overview, book);
    }
  }

  private void write(Viewer viewer, Text text, WaveOverview overview, SheetWriter sheet) {
    boolean withContacts = viewer.may(Permission.READ_OWNERS);
    var headings =
        Stream.of("community", "building", "entrance", "unit", "person", "phone", "email", "link")
            .filter(
                heading -> withContacts || !(heading.equals("phone") || heading.equals("email")))
            .map(heading -> text.get("survey.links.heading." + heading))
            .toList();
    var list = new LinkList.Form(headings, text.get("survey.links.household"), withContacts);
    linkList.write(viewer, overview.wave(), list, sheet);
  }

  private WaveOverview asked(Viewer viewer, UUID wave) {
    WaveOverview overview = heads.find(viewer, Permission.MANAGE_SURVEYS, wave);
    if (heads.standing(overview) == Standing.DRAFT || overview.isImported()) {
      throw new NotFound("links of wave " + wave);
    }
    return overview;
  }

  private WaveOverview exported(Viewer viewer, UUID wave) {
    if (!viewer.may(Permission.EXPORT)) {
      throw new NotAllowed("links of wave " + wave);
    }
    return asked(viewer, wave);
  }

  /** Leads to the page that says why there is nothing to hand out. */
  private boolean isOver(
      Viewer viewer, Text text, WaveOverview overview, HttpServletResponse response) {
    WaveHead head = heads.of(viewer, text, overview);
    if (!head.canBeHandedOut()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", head.href() + "/links");
    }
    return !head.canBeHandedOut();
  }

  private static void begin(
      HttpServletResponse response, Text text, WaveOverview overview, String ending, String type) {
    response.setContentType(type);
    Downloads.begin(response, text.get("download.links", overview.wave().name()) + "." + ending);
  }

  private LinksPage.Place place(
      Viewer viewer, Text text, WaveOverview overview, Participation.Group group) {
    String sheets = "/surveys/" + overview.wave().uuid() + "/sheets?c=" + group.community();
    List<LinksPage.Building> buildings =
        households
            .buildings(viewer, Permission.MANAGE_SURVEYS, overview.wave(), group.community())
            .stream()
            .map(building ->
                new LinksPage.Building(
                    BuildingLabel.of(building.name(), text),
                    sheets + "&b=" + building.id(),
                    building.households()))
            .toList();
    return new LinksPage.Place(group.value(), sheets, buildings);
  }

  private SheetsPage.Call call(ServicePhone phone) {
    return new SheetsPage.Call(
        texts.in(Text.CHINESE).get("survey.sheets.call"),
        texts.in(Text.ENGLISH).get("survey.sheets.call"),
        phone);
  }

  private SheetsPage.Sheet sheet(InvitedHouseholds.Invited household, UUID link) {
    String opened = links.address(link);
    return new SheetsPage.Sheet(home(household), QrCode.of(opened), opened);
  }

  static String home(InvitedHouseholds.Invited household) {
    return UnitAddress.of(household.building(), household.entrance(), household.unit());
  }
}
