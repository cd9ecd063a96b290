package io.trapiche.application.guarding.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;

/**
 * The configurations of feed and hook as VTEX has them for the key of an account (VTEX Orders API,
 * {@code /api/orders/feed/config} and {@code /api/orders/hook/config}). Those of other keys are
 * neither seen nor touched. Each call may throw {@link
 * io.trapiche.application.vtex.port.VtexUnavailable}: whatever is not an answer of VTEX to what was
 * asked says nothing about a configuration.
 */
public interface SignalConfigurations {

    /** What VTEX shows. Repeatable. */
    Shown look(AccountName account, SignalSource source);

    /** Has VTEX keep what is wished, instead of whatever is there. Repeatable. */
    Told configure(AccountName account, SignalSource source);

    /** Has VTEX keep none. {@code Done} where there is none. Repeatable. */
    Told remove(AccountName account, SignalSource source);

    /** What a look shows. */
    sealed interface Shown {

        /**
         * What is wished.
         *
         * @param waiting how long the oldest signal in the feed has been waiting; zero when none
         *     does, and for hooks
         */
        record Right(Duration waiting) implements Shown {}

        /** There is none. */
        record Missing() implements Shown {}

        /**
         * Something else than is wished.
         *
         * @param difference for people, without anything that VTEX showed
         */
        record Other(String difference) implements Shown {}

        /** The key may not look. */
        record Denied() implements Shown {}
    }

    /** What came of telling VTEX. */
    sealed interface Told {

        /** VTEX did it. */
        record Done() implements Told {}

        /** The key may not. */
        record Denied() implements Told {}

        /**
         * VTEX will not.
         *
         * @param cause VTEX's text, cut, without personal data
         */
        record Refused(String cause) implements Told {}
    }
}
