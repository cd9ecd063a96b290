/** Code laid out like the service, with one violation of each architecture rule. */
@NullMarked
package io.trapiche.testkit.architecture.planted;

import org.jspecify.annotations.NullMarked;
