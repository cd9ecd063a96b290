@NullMarked
package io.trapiche.adapter.postgres.documents;

import org.jspecify.annotations.NullMarked;
