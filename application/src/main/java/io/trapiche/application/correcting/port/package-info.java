/** What callers ask of it. */
@NullMarked
package io.trapiche.application.correcting.port;

import org.jspecify.annotations.NullMarked;
