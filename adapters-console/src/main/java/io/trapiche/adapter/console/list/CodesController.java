package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.wire.CodeListPayload;
import io.trapiche.adapter.console.wire.CodeListPayload.CodePayload;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.IntegrationCode;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code table that decisions are made by. */
@RestController
public final class CodesController {

    /** Stands for every status with which VTEX can refuse a call itself. */
    private static final String HTTP = "HTTP_";

    private final CodeListPayload codes =
            new CodeListPayload(
                    Stream.concat(
                                    Stream.of(IntegrationCode.values()).map(CodesController::vtex),
                                    Stream.concat(
                                                    Diagnosis.own().stream(),
                                                    Stream.of(Diagnosis.of(HTTP)))
                                            .map(CodesController::own))
                            .toList());

    @GetMapping("/operators/v1/codes")
    public CodeListPayload codes() {
        return codes;
    }

    private static CodePayload vtex(IntegrationCode code) {
        return new CodePayload(
                code.name(),
                code.meaning(),
                Owners.nameOf(code.owner()),
                code.advice(),
                code.onPlacement().description(),
                code.onApproval().description());
    }

    private static CodePayload own(Diagnosis known) {
        return new CodePayload(
                known.code(),
                known.cause(),
                Owners.nameOf(known.owner()),
                known.advice(),
                null,
                null);
    }
}
