@NullMarked
package io.trapiche.adapter.console;

import org.jspecify.annotations.NullMarked;
