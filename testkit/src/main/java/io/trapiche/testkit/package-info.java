/** What the modules' tests share. */
@NullMarked
package io.trapiche.testkit;

import org.jspecify.annotations.NullMarked;
