/** What the health endpoint tells, part by part, and why a start had no database. */
@NullMarked
package io.trapiche.health;

import org.jspecify.annotations.NullMarked;
