/** What an integration log has to hold, and one that lives in memory. */
@NullMarked
package io.trapiche.testkit.log;

import org.jspecify.annotations.NullMarked;
