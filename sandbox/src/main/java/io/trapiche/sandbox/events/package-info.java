/** Changes of status, as the feed and the hook tell them. */
@NullMarked
package io.trapiche.sandbox.events;

import org.jspecify.annotations.NullMarked;
