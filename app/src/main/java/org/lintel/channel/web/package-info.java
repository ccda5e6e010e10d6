@NullMarked
package org.lintel.channel.web;

import org.jspecify.annotations.NullMarked;
