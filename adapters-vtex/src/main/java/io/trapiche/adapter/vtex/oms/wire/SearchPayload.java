package io.trapiche.adapter.vtex.oms.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/orders/extendsearch/orders}.
 *
 * @param created absent for orders of any time
 * @param page from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchPayload(
        @JsonProperty("f_creationDate") @Nullable String created,
        String orderBy,
        int page,
        @JsonProperty("per_page") int perPage) {}
