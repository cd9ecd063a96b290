package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.PlainText;
import io.trapiche.domain.oms.content.LineChoice;
import io.trapiche.domain.oms.content.LineChoice.Field;
import io.trapiche.domain.shared.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a customer wrote or chose for an item. */
final class LineChoices {

    private LineChoices() {}

    /** VTEX tells the first of them a second time, apart, in {@code itemAttachment}. */
    static List<LineChoice> attachments(JsonView item) {
        List<JsonView> told = item.field("attachments").elements();
        List<JsonView> all = told.isEmpty() ? List.of(item.field("itemAttachment")) : told;
        return all.stream().flatMap(one -> choice(one, "name", "content")).toList();
    }

    static List<LineChoice> assemblies(JsonView item) {
        return item.field("assemblies").elements().stream()
                .flatMap(one -> choice(one, "id", "inputValues"))
                .toList();
    }

    private static Stream<LineChoice> choice(JsonView told, String nameField, String valuesField) {
        String name = told.field(nameField).textOr("");
        List<Field> fields = fields(told.field(valuesField));
        return name.isEmpty() && fields.isEmpty()
                ? Stream.empty()
                : Stream.of(new LineChoice(name, fields));
    }

    private static List<Field> fields(JsonView values) {
        List<Field> fields = new ArrayList<>();
        for (var value : values.node().properties()) {
            String text = new JsonView(value.getValue()).text();
            if (text != null) {
                fields.add(new Field(PlainText.of(value.getKey()), new PersonalData(text)));
            }
        }
        return fields;
    }
}
