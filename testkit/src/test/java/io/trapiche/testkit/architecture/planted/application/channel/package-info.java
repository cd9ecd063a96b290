/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.planted.application.channel;

import org.jspecify.annotations.NullMarked;
