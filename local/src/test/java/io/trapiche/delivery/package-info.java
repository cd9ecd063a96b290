@NullMarked
package io.trapiche.delivery;

import org.jspecify.annotations.NullMarked;
