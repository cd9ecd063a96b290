package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.PersonalData;
import java.util.List;

/**
 * What a customer wrote or chose for an item.
 *
 * @param name of the attachment, or the assembly's id; empty when VTEX told none
 */
public record LineChoice(String name, List<Field> fields) {

    /** One answer; customers write names and dedications here. */
    public record Field(String name, PersonalData value) {}

    public LineChoice {
        fields = List.copyOf(fields);
    }
}
