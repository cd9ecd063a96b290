/** Numbers of tax payers and keys of fiscal documents, whoever tells them. */
@NullMarked
package io.trapiche.domain.fiscal;

import org.jspecify.annotations.NullMarked;
