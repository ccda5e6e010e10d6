package org.lintel.casework.web;

import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * The one question to an owner some time after she was let down: is it settled?
 *
 * @param intro what it is about, without anything that she told nobody else
 * @param said what she said so far, as a sentence; empty while she said nothing
 * @param next what follows from it; may be empty
 * @param until until when she can say it or correct it, or that its time is over
 * @param words of hers: as typed or as kept
 */
public record OwnerQuestionPage(
    String href,
    String place,
    Optional<ServicePhone> phone,
    String intro,
    String said,
    String next,
    String until,
    boolean isOpen,
    String words,
    Refusals refusals) {}
