package io.trapiche.adapter.vtex.pace;

/**
 * Within what one account's calls are paced.
 *
 * @param callsPerMinute never exceeded, whatever VTEX would answer
 * @param startingCallsPerMinute before VTEX has shown a limit
 * @param headroomPercent of the limit that VTEX showed, left to others: the seller's Admin shares
 *     it
 */
public record PaceSettings(int callsPerMinute, int startingCallsPerMinute, int headroomPercent) {}
