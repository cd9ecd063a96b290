/** What VTEX's integration log screen reads. */
@NullMarked
package io.trapiche.adapter.vtex.logs.wire;

import org.jspecify.annotations.NullMarked;
