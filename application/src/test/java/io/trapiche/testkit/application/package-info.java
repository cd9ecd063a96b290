/** The application put together in memory. */
@NullMarked
package io.trapiche.testkit.application;

import org.jspecify.annotations.NullMarked;
