/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.application.channel.port;

import org.jspecify.annotations.NullMarked;
