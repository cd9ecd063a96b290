@NullMarked
package io.trapiche.adapter.postgres.events;

import org.jspecify.annotations.NullMarked;
