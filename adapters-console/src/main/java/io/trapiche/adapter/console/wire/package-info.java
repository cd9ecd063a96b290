/** Answers of the operators' API; {@code docs/operators-api.yaml} describes them. */
@NullMarked
package io.trapiche.adapter.console.wire;

import org.jspecify.annotations.NullMarked;
