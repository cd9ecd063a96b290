/** What VTEX and ERP systems tell about orders. */
@NullMarked
package io.trapiche.application.oms.port;

import org.jspecify.annotations.NullMarked;
