/**
 * Hands text messages to a provider: Alibaba Cloud by its documented API, or any other that takes
 * an HTTP request. Not for whom to write to, or when: that is the package above. Main type: {@link
 * org.lintel.channel.sms.SmsGateway}.
 */
@NullMarked
package org.lintel.channel.sms;

import org.jspecify.annotations.NullMarked;
