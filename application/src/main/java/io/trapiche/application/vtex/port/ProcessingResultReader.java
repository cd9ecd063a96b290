package io.trapiche.application.vtex.port;

import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.shared.Parsed;

/** Reads the processing results that the inbox keeps. */
public interface ProcessingResultReader {

    /** The claim, or every fault of the body. */
    Parsed<Claim> read(String body);
}
