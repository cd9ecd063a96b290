/** The contract of orders to look at and its in-memory adapter. */
@NullMarked
package io.trapiche.testkit.view;

import org.jspecify.annotations.NullMarked;
