/** The rules that the code's structure keeps, as tests can check them. */
@NullMarked
package io.trapiche.testkit.architecture;

import org.jspecify.annotations.NullMarked;
