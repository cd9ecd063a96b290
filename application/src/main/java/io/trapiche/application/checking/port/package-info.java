/** Looking at what the service stands on. */
@NullMarked
package io.trapiche.application.checking.port;

import org.jspecify.annotations.NullMarked;
