@NullMarked
package io.trapiche.http;

import org.jspecify.annotations.NullMarked;
