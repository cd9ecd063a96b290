/** What a test or an auditor does behind VTEX's back. */
@NullMarked
package io.trapiche.sandbox.control;

import org.jspecify.annotations.NullMarked;
