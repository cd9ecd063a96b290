@NullMarked
package io.trapiche.health;

import org.jspecify.annotations.NullMarked;
