package io.trapiche.adapter.vtex.signal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are told of, in feed and hook; VTEX does not check the names of statuses.
 *
 * @param status of a filter by status, else null
 * @param expression of a filter by the order's document, else null, as is the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilterPayload(
        String type,
        @Nullable List<String> status,
        @Nullable String expression,
        @Nullable Boolean disableSingleFire) {}
