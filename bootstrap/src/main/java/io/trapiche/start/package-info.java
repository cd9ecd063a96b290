/** What happens when the service starts: which one it becomes, who takes part, what runs. */
@NullMarked
package io.trapiche.start;

import org.jspecify.annotations.NullMarked;
