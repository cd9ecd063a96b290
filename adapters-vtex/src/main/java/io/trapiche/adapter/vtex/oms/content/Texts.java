package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.shared.PersonalData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts about persons, and texts that stand in one of several places. */
final class Texts {

    private Texts() {}

    static @Nullable PersonalData personal(JsonView field) {
        String text = field.filledText();
        return text == null ? null : new PersonalData(text);
    }

    /** The first place that says something. */
    static @Nullable String first(JsonView... places) {
        for (JsonView place : places) {
            String text = place.filledText();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A list that was written as one text, with commas or semicolons. */
    static List<String> listed(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',' || text.charAt(i) == ';') {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return parts;
    }
}
