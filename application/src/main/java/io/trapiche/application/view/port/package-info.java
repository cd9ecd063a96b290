/** Orders as lists and counters show them. */
@NullMarked
package io.trapiche.application.view.port;

import org.jspecify.annotations.NullMarked;
