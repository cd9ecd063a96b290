/** What the health endpoint tells, part by part. */
@NullMarked
package io.trapiche.health;

import org.jspecify.annotations.NullMarked;
