package io.trapiche.application.vtex.port;

import java.util.List;

/** How VTEX takes the calls of this instance, account by account. Answers at once. */
public interface VtexAccountHealths {

    /** Every account of the settings, by name. */
    List<VtexAccountHealth> all();
}
