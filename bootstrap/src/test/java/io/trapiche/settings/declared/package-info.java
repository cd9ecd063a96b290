@NullMarked
package io.trapiche.settings.declared;

import org.jspecify.annotations.NullMarked;
