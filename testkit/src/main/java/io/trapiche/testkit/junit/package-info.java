/** What suites have from this module without asking. */
@NullMarked
package io.trapiche.testkit.junit;

import org.jspecify.annotations.NullMarked;
