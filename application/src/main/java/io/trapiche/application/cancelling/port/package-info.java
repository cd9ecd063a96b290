/** What callers ask of it. */
@NullMarked
package io.trapiche.application.cancelling.port;

import org.jspecify.annotations.NullMarked;
