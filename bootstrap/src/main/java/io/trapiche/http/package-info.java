/**
 * The HTTP server as such: how long and how large a request may be, and what is told of bad ones.
 */
@NullMarked
package io.trapiche.http;

import org.jspecify.annotations.NullMarked;
