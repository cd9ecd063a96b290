/** Orders of marketplaces. */
@NullMarked
package io.trapiche.application.channel;

import org.jspecify.annotations.NullMarked;
