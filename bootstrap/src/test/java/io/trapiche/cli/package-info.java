@NullMarked
package io.trapiche.cli;

import org.jspecify.annotations.NullMarked;
