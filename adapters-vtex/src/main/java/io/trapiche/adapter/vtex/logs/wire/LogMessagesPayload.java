package io.trapiche.adapter.vtex.logs.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Entries of a day, oldest first (VTEX guide on logs of external marketplaces). */
public record LogMessagesPayload(@JsonProperty("Messages") List<MessagePayload> messages) {
    public LogMessagesPayload {
        messages = List.copyOf(messages);
    }

    /**
     * One entry. The names are VTEX's, mistakes included.
     *
     * @param contentSource what came in; empty for what went out
     * @param contentTranslated what it says
     * @param contentDestination what went out; empty for what came in
     */
    public record MessagePayload(
            @JsonProperty("id") String id,
            @JsonProperty("Operation") String operation,
            @JsonProperty("Direction") String direction,
            @JsonProperty("ContentSource") String contentSource,
            @JsonProperty("ContentTransalted") String contentTranslated,
            @JsonProperty("ContentDestination") String contentDestination,
            @JsonProperty("BusinessMessage") String businessMessage,
            @JsonProperty("Status") String status) {}
}
