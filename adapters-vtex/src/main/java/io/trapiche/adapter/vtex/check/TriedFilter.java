package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What VTEX's test says of an account's filter, and whether it is said here as well. */
final class TriedFilter {

    private TriedFilter() {}

    static List<Finding> look(CheckedAccount account, VtexReply reply) {
        String expression = Objects.requireNonNull(account.filter().expression());
        FilterTrial trial = FilterExpressions.sampleTrial(expression, reply);
        List<Finding> findings = new ArrayList<>();
        findings.add(byVtex(account, trial.vtex()));
        if (trial.here() instanceof Answer.Open(String why)) {
            findings.add(beside(account, why));
        } else if (!trial.doubts().isEmpty()) {
            findings.add(beside(account, String.join(", ", trial.doubts())));
        } else if (!trial.here().equals(trial.vtex())) {
            findings.add(beside(account, "the two do not say the same of a sample order"));
        }
        return findings;
    }

    private static Finding byVtex(CheckedAccount account, Answer answer) {
        return switch (answer) {
            case Answer.Fits _ ->
                    Finding.sound(
                            "VTEX's test takes the filter of account %s".formatted(account.name()));
            case Answer.Fails(String why) ->
                    Finding.wrong(
                            "the filter of account %s is not taken: %s"
                                    .formatted(account.name(), why),
                            "JSONata over the order's document",
                            "mend trapiche.vtex.accounts.%s.filter.expression"
                                    .formatted(account.name()));
            case Answer.Open(String why) ->
                    Finding.unknown(
                            "the filter of account %s is not tried: %s"
                                    .formatted(account.name(), why));
        };
    }

    private static Finding beside(CheckedAccount account, String why) {
        return Finding.unknown(
                "a trial of the filter of account %s by this service says less than VTEX's: %s"
                        .formatted(account.name(), why));
    }
}
