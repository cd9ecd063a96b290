package io.trapiche.adapter.vtex.pace;

/** So many calls a second, with a second's saved up: what VTEX might do and does not tell. */
final class HiddenLimit {

    private double perSecond;
    private double left;
    private double allowed;
    private long at;

    HiddenLimit(double perSecond) {
        this.perSecond = perSecond;
        this.left = perSecond;
    }

    void moveTo(double moved, long now) {
        fill(now);
        perSecond = moved;
        left = Math.min(left, most());
    }

    boolean admits(long now) {
        fill(now);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** How many calls could have been made so far. */
    double allowed(long now) {
        fill(now);
        return allowed;
    }

    private double most() {
        return Math.max(1, perSecond);
    }

    private void fill(long now) {
        double more = (now - at) / 1e9 * perSecond;
        allowed += more;
        left = Math.min(most(), left + more);
        at = now;
    }
}
