/** Orders are taken in, checked without being taken, and approved once they are paid. */
@NullMarked
package io.trapiche.application.placing;

import org.jspecify.annotations.NullMarked;
