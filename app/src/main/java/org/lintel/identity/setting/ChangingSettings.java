package org.lintel.identity.setting;

import java.util.List;
import java.util.Map;
import org.lintel.identity.Organisations;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes settings together with their entry in the audit log. */
@Component
public class ChangingSettings {

  private final InstallationSettings settings;
  private final Organisations organisations;
  private final AuditTrail audit;

  ChangingSettings(InstallationSettings settings, Organisations organisations, AuditTrail audit) {
    this.settings = settings;
    this.organisations = organisations;
    this.audit = audit;
  }

  /**
   * The settings belong to the company that works here. Who tries the demonstration may change them
   * only as long as there is no company.
   */
  public void admit(Viewer viewer) {
    boolean isVisitor = organisations.demonstrations().contains(viewer.organisation());
    if (isVisitor && organisations.isAnyReal()) {
      throw new NotAllowed("settings");
    }
  }

  /** Values by setting; what the environment decides is left alone. */
  @Transactional
  public void change(Viewer viewer, Map<Setting, String> values) {
    admit(viewer);
    for (Setting setting : List.copyOf(values.keySet())) {
      String value = values.getOrDefault(setting, "");
      boolean isNew = !settings.value(setting).orElse("").equals(value.strip());
      if (isNew && !settings.isFixed(setting)) {
        settings.put(setting, value);
        audit.append(viewer.id(), "setting-changed", setting.key(), Map.of());
      }
    }
  }
}
