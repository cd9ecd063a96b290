package io.trapiche.domain.channel;

/**
 * What a processing result says that came to the address of a submission. Whoever knows the address
 * can say it, so it is worth a reading and never an effect by itself.
 *
 * @param submission number of the submission whose address it came to; 0 when that is not known
 */
public record Claim(int submission, ProcessingResult result) {}
