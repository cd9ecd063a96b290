package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** Reads callbacks that the inbox kept. */
public final class VtexProcessingResultReader implements ProcessingResultReader {

    @Override
    public Parsed<Claim> read(String body) {
        return VtexJson.read(body)
                .filter(JsonView::isObject)
                .map(VtexProcessingResultReader::claim)
                .orElseGet(() -> Parsed.faulty(new Violation("body", "is not a JSON object")));
    }

    private static Parsed<Claim> claim(JsonView body) {
        return switch (ProcessingResultJson.read(body)) {
            case Parsed.Valid<ProcessingResult>(ProcessingResult result) ->
                    Parsed.valid(new Claim(ProcessingResultJson.submission(body), result));
            case Parsed.Faulty<ProcessingResult>(List<Violation> faults) ->
                    new Parsed.Faulty<>(faults);
        };
    }
}
