/** What marketplaces ask for. */
@NullMarked
package io.trapiche.application.channel.port;

import org.jspecify.annotations.NullMarked;
