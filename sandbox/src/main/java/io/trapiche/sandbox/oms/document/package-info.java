/** Orders as OMS shows them. */
@NullMarked
package io.trapiche.sandbox.oms.document;

import org.jspecify.annotations.NullMarked;
