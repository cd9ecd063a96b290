package io.trapiche.domain.draft;

import io.trapiche.domain.draft.OrderDraft.Amount;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrects fields of an order; {@link OrderRules} then judge the whole, as if newly placed. */
public final class Corrections {

    private Corrections() {}

    /** What may be corrected, with its present values. */
    public static List<CorrectableField> fieldsOf(OrderContent content) {
        List<CorrectableField> fields = new ArrayList<>();
        new DraftFields(
                        (path, type, value) -> {
                            fields.add(field(path, type, value));
                            return value;
                        })
                .visited(OrderDrafts.of(content));
        return fields;
    }

    private static CorrectableField field(String path, Class<?> type, @Nullable Object value) {
        boolean personal = type == PersonalData.class;
        return new CorrectableField(path, personal ? null : text(value), personal);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Amount amount -> Long.toString(amount.minorUnits());
            default -> value.toString();
        };
    }

    /**
     * The order with these fields corrected; adds corrections that could not be made, without their
     * values.
     */
    public static OrderDraft apply(
            OrderContent content, List<FieldCorrection> corrections, Violations violations) {
        CorrectedFields fields = new CorrectedFields(corrections, violations);
        OrderDraft draft = OrderDrafts.of(content);
        OrderDraft corrected = new DraftFields(fields).visited(draft);
        fields.refuseUnknown();
        return TaxesOfLines.kept(draft, corrected);
    }
}
