/** How fast VTEX is called, and which call goes first. */
@NullMarked
package io.trapiche.adapter.vtex.pace;

import org.jspecify.annotations.NullMarked;
