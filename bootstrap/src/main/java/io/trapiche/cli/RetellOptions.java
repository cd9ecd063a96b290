package io.trapiche.cli;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** What {@code retell} is given, looked at before anything starts. */
final class RetellOptions {

    static final String ACCOUNT = "--account";
    static final String SINCE = "--since";
    static final String MOMENT = "2026-03-02T12:00:00Z";

    private RetellOptions() {}

    /** Every fault, by the option as it is typed and without its value. */
    static List<String> faults(ParseResult retell) {
        Violations violations = new Violations();
        var _ = violations.take(AccountName.parse(ACCOUNT, value(retell, ACCOUNT)));
        if (!isMoment(value(retell, SINCE))) {
            violations.add(SINCE, "is malformed (expected: a moment such as " + MOMENT + ")");
        }
        return violations.all().stream()
                .map(violation -> violation.field() + " " + violation.description())
                .toList();
    }

    private static String value(ParseResult retell, String option) {
        return retell.matchedOptionValue(option, "");
    }

    private static boolean isMoment(String value) {
        try {
            var _ = Instant.parse(value);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
