package org.lintel.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.lintel.channel.StaffNotices;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.Bell;
import org.lintel.platform.web.Viewing;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Counts a viewer's unread notices before a page is shown to them; never for error pages. */
final class BellRinging implements HandlerInterceptor {

  private final StaffNotices notices;

  BellRinging(StaffNotices notices) {
    this.notices = notices;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    boolean isPage = page != null && page.getViewName() != null;
    boolean isPart = "partial".equals(request.getHeader("HX-Request-Type"));
    if (isPage && !isPart) {
      Viewing.of(request).ifPresent(viewer -> Bell.ring(request, unread(viewer)));
    }
  }

  private int unread(Viewer viewer) {
    return OrganisationScope.call(viewer.organisation(), () -> notices.unread(viewer));
  }
}
