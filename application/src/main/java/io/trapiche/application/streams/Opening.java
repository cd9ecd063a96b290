package io.trapiche.application.streams;

/**
 * The first event of a stream that must not have one.
 *
 * @param event one of the stream's type
 */
public record Opening(StreamId stream, Object event) {}
