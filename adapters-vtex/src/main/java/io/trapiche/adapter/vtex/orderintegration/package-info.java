/** VTEX's asynchronous order integration. */
@NullMarked
package io.trapiche.adapter.vtex.orderintegration;

import org.jspecify.annotations.NullMarked;
