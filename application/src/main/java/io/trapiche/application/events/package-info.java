/** What follows recorded events. */
@NullMarked
package io.trapiche.application.events;

import org.jspecify.annotations.NullMarked;
