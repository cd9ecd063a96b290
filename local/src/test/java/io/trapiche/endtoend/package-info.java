@NullMarked
package io.trapiche.endtoend;

import org.jspecify.annotations.NullMarked;
