/** What callers ask of it. */
@NullMarked
package io.trapiche.application.placing.port;

import org.jspecify.annotations.NullMarked;
