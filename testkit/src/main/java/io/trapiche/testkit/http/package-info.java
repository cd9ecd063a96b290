/** Calls that no ordinary client would make. */
@NullMarked
package io.trapiche.testkit.http;

import org.jspecify.annotations.NullMarked;
