/** Feed v3: a queue of changes of status per application key. */
@NullMarked
package io.trapiche.sandbox.feed;

import org.jspecify.annotations.NullMarked;
