/** The HTTP side: routes, credentials, headers, the log of calls. */
@NullMarked
package io.trapiche.sandbox.http;

import org.jspecify.annotations.NullMarked;
