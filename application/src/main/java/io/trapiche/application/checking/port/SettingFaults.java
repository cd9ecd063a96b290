package io.trapiche.application.checking.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the settings that one record takes: every fault at once, each under the
 * setting's own name, and no value, as it may be a secret.
 */
public final class SettingFaults {

    private static final String BETWEEN = "; ";

    private final String prefix;
    private final List<String> faults = new ArrayList<>();

    /** Of settings below a name, for example {@code trapiche.kafka}. */
    public SettingFaults(String below) {
        this.prefix = below + ".";
    }

    /**
     * Notes a fault where a setting is not sound.
     *
     * @param fault for example {@code is missing}, or what was expected
     */
    public void that(boolean sound, String name, String fault) {
        if (!sound) {
            faults.add(prefix + name + ": " + fault);
        }
    }

    public void expect(boolean sound, String name, String expected) {
        that(sound, name, "expected: " + expected);
    }

    public void positive(String name, Duration time) {
        expect(time.isPositive(), name, "longer than nothing");
    }

    /** A limit that may be nothing. */
    public void notNegative(String name, Duration time) {
        expect(!time.isNegative(), name, "nothing or longer");
    }

    public void within(String name, Duration time, Duration least, Duration most, String expected) {
        expect(time.compareTo(least) >= 0 && time.compareTo(most) <= 0, name, expected);
    }

    public void atLeast(String name, long number, long least) {
        expect(number >= least, name, least + " or more");
    }

    public void within(String name, long number, long least, long most) {
        expect(number >= least && number <= most, name, least + " to " + most);
    }

    /**
     * Notes a fault where the longer of two times is the shorter one.
     *
     * @param other the name of the shorter one
     */
    public void notShorter(String name, Duration time, String other, Duration shorter) {
        expect(
                time.compareTo(shorter) >= 0,
                name,
                "no shorter than " + other.substring(other.lastIndexOf('.') + 1));
    }

    /**
     * Returns if there are none.
     *
     * @throws IllegalArgumentException whose message has them all
     */
    public void failIfAny() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(BETWEEN, faults));
        }
    }

    /** The faults in the message of what {@link #failIfAny} threw. */
    public static List<String> in(String message) {
        return List.of(message.split(BETWEEN));
    }
}
