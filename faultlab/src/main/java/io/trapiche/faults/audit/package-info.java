/**
 * The auditor: judges a run by what was seen from outside alone, and shares no class with the
 * service.
 */
@NullMarked
package io.trapiche.faults.audit;

import org.jspecify.annotations.NullMarked;
