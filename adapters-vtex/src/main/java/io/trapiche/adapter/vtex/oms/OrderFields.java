package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.adapter.vtex.oms.FieldRule.AnyNames;
import io.trapiche.adapter.vtex.oms.FieldRule.NamedValues;
import io.trapiche.adapter.vtex.oms.FieldRule.Part;
import io.trapiche.adapter.vtex.oms.FieldRule.Single;
import io.trapiche.adapter.vtex.oms.FieldRule.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be kept of VTEX's order document: the list that stands in {@code kept-order-fields.txt},
 * and further custom fields of the settings. Names count in any casing.
 */
public final class OrderFields {

    private static final String LIST = "kept-order-fields.txt";
    private static final String DOCUMENT = "order";
    private static final String APP_FIELDS = "customData.customApps.fields";
    private static final String CUSTOM_FIELDS = "customData.customFields";

    /** The list alone. */
    public static final OrderFields LISTED = with(List.of());

    private final Part document;
    private final String edition;

    private OrderFields(Part document, String edition) {
        this.document = document;
        this.edition = edition;
    }

    /** The list and further custom fields. */
    public static OrderFields with(Collection<String> furtherCustomFields) {
        Part document = part();
        rows().forEach(row -> row.addTo(document));
        Part appFields = at(document, APP_FIELDS);
        furtherCustomFields.forEach(name -> appFields.fields().put(name, Single.VALUE));
        Part customFields = at(document, CUSTOM_FIELDS);
        customFields
                .fields()
                .put("fields", new NamedValues(names(appFields), at(customFields, "fields")));
        return new OrderFields(document, edition(furtherCustomFields));
    }

    private static Set<String> names(Part part) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(part.fields().keySet());
        return names;
    }

    /** Two lists that keep the same have one edition, others have not. */
    private static String edition(Collection<String> furtherCustomFields) {
        return Digests.of(text() + new TreeSet<>(furtherCustomFields)).substring(0, 12);
    }

    /** A copy of the document with what may be kept. */
    ObjectNode cut(ObjectNode order) {
        return document.cut(order);
    }

    String edition() {
        return edition;
    }

    /**
     * A line of the list.
     *
     * @param places paths of objects and lists of objects, which end in {@code []}
     * @param fields names with their forms
     */
    record Row(List<String> places, List<String> fields) {

        private static Row of(String line) {
            int colon = line.indexOf(": ");
            return new Row(
                    List.of(line.substring(0, colon).split(", ")),
                    List.of(line.substring(colon + 2).split(" ")));
        }

        private void addTo(Part document) {
            for (String place : places) {
                String path = place.replace("[]", "");
                Part part = path.equals(DOCUMENT) ? document : at(document, path);
                fields.forEach(field -> add(part, field));
            }
        }

        private static void add(Part part, String field) {
            String name = field.replaceFirst("[(\\[{].*", "");
            part.fields()
                    .put(
                            name,
                            switch (field.substring(name.length())) {
                                case "" -> Single.VALUE;
                                case "(url)" -> Single.URL;
                                case "(day)" -> Single.DAY;
                                case "[]" -> new Values();
                                case "{}" -> new AnyNames();
                                default -> throw new IllegalStateException(LIST + ": " + field);
                            });
        }
    }

    /** The lines of the list. */
    static List<Row> rows() {
        return text().lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }

    private static String text() {
        try (InputStream list = OrderFields.class.getResourceAsStream(LIST)) {
            return new String(
                    Objects.requireNonNull(list, LIST).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(LIST, unreadable);
        }
    }

    private static Part at(Part from, String path) {
        Part part = from;
        for (String name : path.split("\\.")) {
            FieldRule next = part.fields().computeIfAbsent(name, _ -> part());
            if (!(next instanceof Part found)) {
                throw new IllegalStateException(LIST + ": " + path);
            }
            part = found;
        }
        return part;
    }

    private static Part part() {
        Map<String, FieldRule> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        return new Part(fields);
    }
}
