@NullMarked
package io.trapiche.testkit.architecture.planted.health;

import org.jspecify.annotations.NullMarked;
