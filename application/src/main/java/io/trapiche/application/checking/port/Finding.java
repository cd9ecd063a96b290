package io.trapiche.application.checking.port;

/**
 * What a look has shown.
 *
 * @param sentence for people; one line
 */
public record Finding(Verdict verdict, String sentence) {

    /** What it means for a start. */
    public enum Verdict {
        /** As it is to be. */
        SOUND,
        /** Not to be seen from here; the sentence says why. */
        UNKNOWN,
        /** To be mended before the start. */
        WRONG
    }

    public Finding {
        if (sentence.isBlank() || sentence.lines().count() > 1) {
            throw new IllegalArgumentException("sentence: no single line (expected: one)");
        }
    }

    public static Finding sound(String sentence) {
        return new Finding(Verdict.SOUND, sentence);
    }

    public static Finding unknown(String sentence) {
        return new Finding(Verdict.UNKNOWN, sentence);
    }

    /**
     * Something to mend.
     *
     * @param mend the setting or the right to change
     */
    public static Finding wrong(String what, String expected, String mend) {
        return new Finding(Verdict.WRONG, "%s (expected: %s): %s".formatted(what, expected, mend));
    }

    public boolean isWrong() {
        return verdict == Verdict.WRONG;
    }
}
