/** Planted. */
@NullMarked
package io.trapiche.testkit.architecture.unproven.application.service;

import org.jspecify.annotations.NullMarked;
