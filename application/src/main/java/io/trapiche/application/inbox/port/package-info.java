/** What VTEX told, durable before it is answered. */
@NullMarked
package io.trapiche.application.inbox.port;

import org.jspecify.annotations.NullMarked;
