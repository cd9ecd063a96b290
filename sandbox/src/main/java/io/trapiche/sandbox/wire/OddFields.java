package io.trapiche.sandbox.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields nobody documented, in letter case nobody expects. */
public final class OddFields {

    private OddFields() {}

    /** A copy with them; anything but an object as it is. */
    public static JsonNode added(JsonNode body) {
        if (!body.isObject()) {
            return body;
        }
        ObjectNode odd = (ObjectNode) body.deepCopy();
        odd.put("SANDBOX_unDocumented", "x");
        odd.putNull("sandbox-undocumented-null");
        odd.putObject("SandboxUndocumented").putArray("lIsT").add(1).addNull();
        return odd;
    }
}
