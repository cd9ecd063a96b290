package io.trapiche.domain.order;

/** A point on the earth in millionths of a degree, so that no rounding creeps in. */
public record GeoCoordinates(int latitudeMicrodegrees, int longitudeMicrodegrees) {

    public GeoCoordinates {
        check("latitude", latitudeMicrodegrees, 90_000_000);
        check("longitude", longitudeMicrodegrees, 180_000_000);
    }

    private static void check(String what, int value, int limit) {
        if (Math.abs((long) value) > limit) {
            throw new IllegalArgumentException(
                    "%s: out of range (expected: within ±%d microdegrees)".formatted(what, limit));
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
