package io.trapiche.application.vtex.port;

import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.shared.Parsed;

/** Reads the body of VTEX's processing-result callback. */
public interface ProcessingResultReader {

    /** The result, or every fault of the body. */
    Parsed<ProcessingResult> read(String body);
}
