package io.trapiche.adapter.vtex.feed.wire;

import java.util.List;

/** Which changes are told of, in feed and hook; VTEX does not check the names of statuses. */
public record FilterPayload(String type, List<String> status) {}
