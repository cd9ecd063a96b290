/** What operators set of the service itself, and who lacks what. */
@NullMarked
package io.trapiche.settings;

import org.jspecify.annotations.NullMarked;
