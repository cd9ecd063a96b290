/** Blind windows of accounts, and what was found in them. */
@NullMarked
package io.trapiche.adapter.console.backfills;

import org.jspecify.annotations.NullMarked;
