package io.trapiche.domain.channel;

/**
 * One sending of an order to VTEX. Whatever VTEX says of it comes to an address of its own.
 *
 * @param number from 1, one more each time the order is sent after VTEX was done with the one
 *     before
 * @param callbackKey id of the key that signs the submission's address
 */
public record Submission(int number, String callbackKey) {}
