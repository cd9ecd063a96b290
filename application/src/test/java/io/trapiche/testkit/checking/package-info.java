/** What looks at other systems keep. */
@NullMarked
package io.trapiche.testkit.checking;

import org.jspecify.annotations.NullMarked;
