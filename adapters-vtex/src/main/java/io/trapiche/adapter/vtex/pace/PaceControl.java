package io.trapiche.adapter.vtex.pace;

/**
 * How fast one account's calls may follow each other, learnt from VTEX's answers alone. It has no
 * clock: every time comes from outside, in nanoseconds of one monotonic clock.
 *
 * <p>While VTEX has shown no limit, the rate grows by half a second. A 429 shows one: a little less
 * than what was answered just before is kept for some seconds, then the rate rises slowly past it.
 * If that is answered too, the limit has moved, and the rate grows fast again. A 429 that comes
 * soon after the last one says that the limit is far below, and each further one takes more away.
 * Only time in which calls were made counts: a limit is not explored by being idle.
 */
final class PaceControl {

    private static final double NANOS = 1e9;
    private static final double MILLIONTHS = 1e6;

    /** Per second, while no limit is known. */
    private static final double GROWTH = 0.5;

    /** How long a known limit is kept; longer when few calls show little. */
    private static final double HOLD_SECONDS = 8;

    private static final double HOLD_CALLS = 100;
    private static final double LONGEST_HOLD_SECONDS = 120;

    /** Of the known limit, per second. */
    private static final double CLIMB = 0.02;

    /** How far above the known limit, and how long, answers mean that it moved. */
    private static final double ABOVE = 0.05;

    private static final double CONFIRM_SECONDS = 0.8;

    private static final double LITTLE_LESS = 0.97;

    /** A rate that grew fast went on growing while VTEX let what was saved up be used. */
    private static final double OVERSHOT = 0.75;

    private static final double MUCH_LESS = 0.9;
    private static final double SOON_SECONDS = 5;

    /** Fewer answers in a second say nothing of a rate. */
    private static final int TELLING = 5;

    private static final double LEAST = 1 / 60.0;
    private static final long LONGEST_INTERVAL = 60_000_000_000L;

    /** What an idle account may send at once, as time. */
    private static final long BURST = 50_000_000L;

    private final PaceSettings settings;
    private final RecentAnswers answers = new RecentAnswers();

    /** Calls per second, in millionths; zero while VTEX has shown no limit. */
    private long learnt;

    /** Nanoseconds of use since the limit was learnt. */
    private long used;

    private long lastSent;
    private long nextAt;
    private long pausedUntil;
    private long throttledAt;
    private int inARow;

    PaceControl(PaceSettings settings, long now) {
        this.settings = settings;
        this.lastSent = now;
        this.nextAt = now - LONGEST_INTERVAL;
        this.pausedUntil = now;
    }

    /** Nanoseconds until the next call may be sent; zero when it may be now. */
    long waitFrom(long now) {
        return Math.max(0, Math.max(nextAt, pausedUntil) - now);
    }

    /** Nanoseconds until VTEX wants to be called again; zero when it does. */
    long pauseFrom(long now) {
        return Math.max(0, pausedUntil - now);
    }

    /** Nanoseconds between two calls at the present rate. */
    long interval() {
        return (long) (NANOS / rate());
    }

    /** Calls per second, in millionths. */
    long rateInMillionths() {
        return (long) (rate() * MILLIONTHS);
    }

    void sent(long now) {
        long interval = interval();
        used += Math.clamp(now - lastSent, 0, 2 * interval);
        lastSent = now;
        nextAt = Math.max(nextAt, now - Math.max(BURST, interval)) + interval;
    }

    /** VTEX answered, with whatever but 429. */
    void answered(long now) {
        answers.count(now);
    }

    /**
     * VTEX answered 429. Calls that were under way when it first did so tell nothing new.
     *
     * @param sentAt when the call was sent
     * @param pause nanoseconds in which no call is sent
     */
    void throttled(long sentAt, long now, long pause) {
        boolean known = learnt > 0 && sentAt <= throttledAt;
        double answered = answered();
        pausedUntil = Math.max(pausedUntil, now + pause);
        nextAt = Math.max(nextAt, pausedUntil);
        if (known) {
            return;
        }
        inARow = learnt > 0 && used < SOON_SECONDS * NANOS ? inARow + 1 : 0;
        double less = isSearching() ? OVERSHOT : LITTLE_LESS;
        double limit = Math.min(rate(), answered) * less * Math.pow(MUCH_LESS, inARow);
        learnt = (long) (Math.max(LEAST, limit) * MILLIONTHS);
        used = 0;
        throttledAt = now;
    }

    private double answered() {
        double perSecond = answers.perSecond(lastSent);
        return answers.sum() < TELLING ? Double.MAX_VALUE : perSecond;
    }

    private double rate() {
        double seconds = used / NANOS;
        double rate =
                learnt == 0
                        ? grown(settings.startingCallsPerMinute() / 60.0, seconds)
                        : beyond(learnt / MILLIONTHS, seconds);
        return Math.min(rate, kept(settings.callsPerMinute() / 60.0));
    }

    /** The rate when the limit has been known for so long. */
    private double beyond(double limit, double known) {
        double top = limit * (1 + ABOVE);
        double climbing = known - held(limit);
        double searching = known - confirmed(limit);
        double risen = kept(limit) + limit * CLIMB * Math.max(0, climbing);
        return searching > 0 ? grown(top, searching) : Math.min(top, risen);
    }

    private boolean isSearching() {
        return learnt == 0 || used / NANOS > confirmed(learnt / MILLIONTHS);
    }

    /** For how long a known limit is kept. */
    private static double held(double limit) {
        return Math.clamp(HOLD_CALLS / limit, HOLD_SECONDS, LONGEST_HOLD_SECONDS);
    }

    /** After how long answers mean that a known limit moved. */
    private double confirmed(double limit) {
        double climb = (limit * (1 + ABOVE) - kept(limit)) / (limit * CLIMB);
        return held(limit) + climb + CONFIRM_SECONDS;
    }

    private double kept(double limit) {
        return limit * (100 - settings.headroomPercent()) / 100;
    }

    private static double grown(double rate, double seconds) {
        return rate * Math.exp(GROWTH * Math.min(seconds, 60));
    }
}
