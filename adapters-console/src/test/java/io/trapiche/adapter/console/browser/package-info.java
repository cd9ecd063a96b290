/** A real browser for tests of the page. */
@NullMarked
package io.trapiche.adapter.console.browser;

import org.jspecify.annotations.NullMarked;
