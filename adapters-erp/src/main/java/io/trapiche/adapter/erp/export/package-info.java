/** Events on their way to the sellers' topics, each exactly once. */
@NullMarked
package io.trapiche.adapter.erp.export;

import org.jspecify.annotations.NullMarked;
