package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.casework.Open311Communities;
import org.lintel.community.Community;
import org.lintel.community.PlainText;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.lintel.identity.PortfolioTree;
import org.lintel.platform.web.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds the community that a program means, and what its key is good for there. */
@Component
class Open311Jurisdictions {

  private final Open311Communities communities;
  private final ApiKeys keys;
  private final PortfolioTree portfolio;

  Open311Jurisdictions(Open311Communities communities, ApiKeys keys, PortfolioTree portfolio) {
    this.communities = communities;
    this.keys = keys;
    this.portfolio = portfolio;
  }

  /** Does something within the organisation of that community. */
  <T> T with(String id, Text text, Function<Community, T> work) {
    if (id.isBlank()) {
      throw Open311Refused.badRequest(text.get("casework.open311.error.jurisdiction-missing"));
    }
    return communities
        .with(id.strip(), work)
        .orElseThrow(() ->
            Open311Refused.notFound(
                text.get("casework.open311.error.jurisdiction", shortened(id))));
  }

  /**
   * The same for what everybody may read, also pages of others in the browser where the company
   * lets them. What is asked with a key is not for pages: a key does not belong into one.
   */
  <T> T reading(
      String id,
      Text text,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Community, T> work) {
    return with(
        id,
        text,
        community -> {
          if (Open311Reports.sentKey(request).isBlank()
              && communities.letsBrowsersRead(community)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
          }
          return work.apply(community);
        });
  }

  /** The key, when it may bring requests of that community. */
  Optional<ApiKey> key(String sent, Community community) {
    if (sent.isBlank()) {
      return Optional.empty();
    }
    return keys.opening(sent.strip(), ApiKey.Scope.OPEN311_REPORT)
        .filter(key -> portfolio.contains(key.node(), community.uuid()));
  }

  /** What was sent, so that its author knows it again. */
  static String shortened(String sent) {
    String line = PlainText.line(sent);
    int length = line.codePointCount(0, line.length());
    return length <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
  }
}
