/** Work that is due later and survives a restart: status steps, callbacks, hook calls. */
@NullMarked
package io.trapiche.sandbox.jobs;

import org.jspecify.annotations.NullMarked;
