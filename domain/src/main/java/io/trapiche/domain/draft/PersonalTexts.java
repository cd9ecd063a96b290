package io.trapiche.domain.draft;

import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Rules for texts about persons. */
final class PersonalTexts {

    private PersonalTexts() {}

    static @Nullable PersonalData required(
            Violations violations, String field, @Nullable PersonalData text, int longest) {
        return personal(TextRules.required(violations, field, text(text), longest));
    }

    static @Nullable PersonalData optional(
            Violations violations, String field, @Nullable PersonalData text, int longest) {
        return personal(TextRules.optional(violations, field, text(text), longest));
    }

    static @Nullable PersonalData personal(@Nullable String text) {
        return text == null ? null : new PersonalData(text);
    }

    static @Nullable String text(@Nullable PersonalData data) {
        return data == null ? null : data.value();
    }
}
