@NullMarked
package io.trapiche.local;

import org.jspecify.annotations.NullMarked;
