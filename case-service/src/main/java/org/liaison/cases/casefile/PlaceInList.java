package org.liaison.cases.casefile;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// A place in a list that is ordered by time, and by id where two came at once. A page begins
/// behind it, also when what stood there has moved since.
///
/// @param at to the microsecond, as tables keep it
public record PlaceInList(Instant at, UUID id) implements Comparable<PlaceInList> {

    private static final int CURSOR_BYTES = 24;
    private static final long LATEST = 253_402_300_799_999_999L;
    private static final Comparator<PlaceInList> ORDER =
            Comparator.comparing(PlaceInList::at).thenComparing(place -> place.id().toString());

    public PlaceInList {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Before everything in a list that begins with the latest.
    public static PlaceInList latest() {
        return new PlaceInList(Instant.EPOCH.plus(LATEST, ChronoUnit.MICROS), new UUID(-1, -1));
    }

    /// Before everything in a list that begins with the earliest.
    public static PlaceInList earliest() {
        return new PlaceInList(Instant.EPOCH, new UUID(0, 0));
    }

    /// The place that an earlier page ended at; empty if nobody here made that cursor.
    public static Optional<PlaceInList> of(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != CURSOR_BYTES) {
                return Optional.empty();
            }
            long micros = bytes.getLong();
            return micros < 0 || micros > LATEST
                    ? Optional.empty()
                    : Optional.of(
                            new PlaceInList(
                                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                    new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// The opaque cursor of the page behind it.
    public String cursor() {
        byte[] bytes =
                ByteBuffer.allocate(CURSOR_BYTES)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public int compareTo(PlaceInList other) {
        return ORDER.compare(this, other);
    }
}
