package org.liaison.sanitiser.detect;

/// A place on the earth in degrees, north and east positive.
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_M = 6_371_000;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("degrees are at most 90 and 180");
        }
    }

    /// Metres along a great circle.
    double metresTo(GeoPoint other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double chord =
                Math.pow(Math.sin(up), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /// Whether the other is within the distance that would lead to this place.
    public boolean isNear(GeoPoint other) {
        return metresTo(other) <= 500;
    }

    @Override
    public String toString() {
        return "GeoPoint[withheld]";
    }
}
