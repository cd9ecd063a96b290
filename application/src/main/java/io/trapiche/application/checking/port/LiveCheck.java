package io.trapiche.application.checking.port;

import java.util.List;

/** A look at a system that the service will stand on. Nothing is changed there. */
public interface LiveCheck {

    /**
     * Looks at everything, and goes on where one thing cannot be seen. Takes a few seconds, also
     * where nobody is, and half a minute at most where somebody is slow; may be repeated at any
     * time, beside instances that run.
     *
     * @return what is away, refused or wrong among the rest; no secret, no personal data
     */
    List<Finding> look();
}
