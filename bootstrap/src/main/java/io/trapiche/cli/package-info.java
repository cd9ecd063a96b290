/** The command line: what it takes, and what was asked for. */
@NullMarked
package io.trapiche.cli;

import org.jspecify.annotations.NullMarked;
