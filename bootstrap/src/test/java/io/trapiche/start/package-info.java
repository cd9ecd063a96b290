@NullMarked
package io.trapiche.start;

import org.jspecify.annotations.NullMarked;
