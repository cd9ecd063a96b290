package io.trapiche.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says without a stack trace which settings ended the start after it had begun. */
public final class RefusedSettings extends AbstractFailureAnalyzer<IllegalSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, IllegalSettings refused) {
        return new FailureAnalysis(
                String.valueOf(refused.getMessage()),
                "Mend them; `trapiche check` tells the same without starting anything.",
                refused);
    }
}
