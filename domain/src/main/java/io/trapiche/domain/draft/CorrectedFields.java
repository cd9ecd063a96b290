package io.trapiche.domain.draft;

import io.trapiche.domain.draft.OrderDraft.Amount;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Corrections by their fields; those that no field of the order takes name no field. */
final class CorrectedFields implements DraftFields.Visitor {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final List<FieldCorrection> corrections;
    private final Map<String, Integer> places = new HashMap<>();
    private final Violations violations;

    CorrectedFields(List<FieldCorrection> corrections, Violations violations) {
        this.corrections = corrections;
        this.violations = violations;
        for (int i = 0; i < corrections.size(); i++) {
            if (places.putIfAbsent(corrections.get(i).field(), i) != null) {
                fieldOf(i).add("field", "is given more than once");
            }
        }
    }

    @Override
    public @Nullable Object visit(String path, Class<?> type, @Nullable Object value) {
        Integer place = places.remove(path);
        if (place == null) {
            return value;
        }
        PersonalData given = corrections.get(place).value();
        return type == PersonalData.class ? given : corrected(path, given.value(), value);
    }

    private @Nullable Object corrected(String path, String given, @Nullable Object was) {
        return switch (was) {
            case Amount amount ->
                    isFormed(path, given, AMOUNT, "an amount in minor units, digits only")
                            ? new Amount(Long.parseLong(given), amount.currencyCode())
                            : was;
            case Integer _ ->
                    isFormed(path, given, COUNT, "a whole number, digits only")
                            ? Integer.valueOf(given)
                            : was;
            case null, default -> given;
        };
    }

    private boolean isFormed(String path, String given, Pattern form, String expected) {
        boolean formed = form.matcher(given).matches();
        if (!formed) {
            violations.add(path, "is malformed (expected: " + expected + ")");
        }
        return formed;
    }

    /** An unknown field may be anything, so it is told by its place. */
    void refuseUnknown() {
        places.values().stream()
                .sorted()
                .forEach(place -> fieldOf(place).add("field", "is no field that can be corrected"));
    }

    private Violations fieldOf(int place) {
        return violations.in("corrections", place);
    }
}
