package io.trapiche.adapter.erp.export.message;

import java.text.Normalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Text in composed characters (Unicode NFC). The schemas of Brazil's fiscal documents refuse a
 * letter whose accent stands behind it as a character of its own.
 */
final class ComposedText extends StdSerializer<String> {

    /** No character below is anything but composed, which most text has all of. */
    private static final char FIRST_COMBINING = '\u0300';

    ComposedText() {
        super(String.class);
    }

    static String of(String text) {
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean isComposed(String text) {
        return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** Whether it needs no closer look. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
        json.writeString(of(text));
    }
}
