/** What callers ask of it. */
@NullMarked
package io.trapiche.application.instructing.port;

import org.jspecify.annotations.NullMarked;
