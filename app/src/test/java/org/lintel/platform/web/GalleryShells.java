package org.lintel.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.springframework.mock.web.MockHttpServletRequest;

/** Shells for pages that are drawn without a server. */
public final class GalleryShells {

  private GalleryShells() {}

  /** The shell of a signed-in quality manager of a demonstration. */
  public static Shell staff(String language) {
    var request = new MockHttpServletRequest("GET", "/cockpit");
    request.setQueryString("q=2026Q3");
    Viewing.begin(request, new QualityManager(language));
    Text text = new Texts().in(language);
    boolean chinese = text.isChinese();
    return new Shell(
        request,
        text,
        new Assets(),
        menu(chinese),
        Optional.of(new Notice(chinese ? "问卷已发放给 5,440 户" : "Sent to 5,440 households")),
        new Shell.Organisation(
            chinese ? "云栖物业集团" : "Yunqi Property Group",
            true,
            ZoneId.of("Asia/Shanghai"),
            Optional.empty()));
  }

  /** The shell of a page before sign-in, or of an owner. */
  public static Shell visitor(String language) {
    return new Shell(
        new MockHttpServletRequest("GET", "/s/token"),
        new Texts().in(language),
        new Assets(),
        List.of(),
        Optional.empty(),
        new Shell.Organisation("", false, ZoneId.of("Asia/Shanghai"), Optional.empty()));
  }

  private static List<MenuGroup> menu(boolean chinese) {
    return List.of(
        new MenuGroup(
            chinese ? "总览" : "Overview",
            List.of(
                new MenuGroup.Item(chinese ? "驾驶舱" : "Cockpit", "#", "gauge", true, true),
                new MenuGroup.Item(
                    chinese ? "KPI 目标" : "KPI targets", "#", "target", false, false))),
        new MenuGroup(
            chinese ? "听见业主" : "Hearing owners",
            List.of(
                new MenuGroup.Item(chinese ? "调查" : "Surveys", "#", "clipboard-list", false, true),
                new MenuGroup.Item(chinese ? "业主档案" : "Owners", "#", "users", false, true),
                new MenuGroup.Item(
                    chinese ? "希望联系" : "Contact wishes", "#", "phone-call", false, true))),
        new MenuGroup(
            chinese ? "管理" : "Administration",
            List.of(
                new MenuGroup.Item(
                    chinese ? "员工与权限" : "Staff and roles", "#", "shield-check", false, false),
                new MenuGroup.Item(chinese ? "审计日志" : "Audit log", "#", "history", false, false))));
  }

  private record QualityManager(String language) implements Viewer {

    @Override
    public UUID id() {
      return new UUID(0, 1);
    }

    @Override
    public int organisation() {
      return 1;
    }

    @Override
    public String name() {
      return language.equals(Text.CHINESE) ? "林晓岚" : "Lin Xiaolan";
    }

    @Override
    public String roleKey() {
      return "menu.administration";
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return Set.of();
    }
  }
}
