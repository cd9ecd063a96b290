/** What callers ask of it. */
@NullMarked
package io.trapiche.application.support.port;

import org.jspecify.annotations.NullMarked;
