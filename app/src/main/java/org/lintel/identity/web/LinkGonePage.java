package org.lintel.identity.web;

import org.lintel.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A one-time link that was used, has ended or never was.
 *
 * @param kind part of the message key that says how to get a new one
 */
public record LinkGonePage(String kind) {

  static ModelAndView of(String kind) {
    return Pages.status("identity/link-gone", new LinkGonePage(kind), HttpStatus.GONE);
  }
}
