/** What every route answers with, and reads from its path. */
@NullMarked
package io.trapiche.adapter.console.answer;

import org.jspecify.annotations.NullMarked;
