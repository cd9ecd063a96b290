/** What happened on VTEX's side, with its time, for an auditor. */
@NullMarked
package io.trapiche.sandbox.journal;

import org.jspecify.annotations.NullMarked;
