package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;

/** Reads callbacks that the inbox kept. */
public final class VtexProcessingResultReader implements ProcessingResultReader {

    @Override
    public Parsed<ProcessingResult> read(String body) {
        return VtexJson.read(body)
                .filter(JsonView::isObject)
                .map(ProcessingResultJson::read)
                .orElseGet(() -> Parsed.faulty(new Violation("body", "is not a JSON object")));
    }
}
