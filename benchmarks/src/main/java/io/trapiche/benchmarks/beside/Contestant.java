package io.trapiche.benchmarks.beside;

/** A build that was started and can be measured again and again. */
public interface Contestant extends AutoCloseable {

    @Override
    void close();
}
