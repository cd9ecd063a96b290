/** The topics of each seller account. */
@NullMarked
package io.trapiche.adapter.erp.topics;

import org.jspecify.annotations.NullMarked;
