package org.liaison.sanitiser;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.subject.Treatment;
import org.liaison.sanitiser.TreatedField.Disclosed;
import org.liaison.sanitiser.TreatedField.Reduced;
import org.liaison.sanitiser.TreatedField.Referenced;
import org.liaison.sanitiser.TreatedField.Withheld;
import org.liaison.sanitiser.reduce.CountryNames;
import org.liaison.sanitiser.reduce.PartialDate;

/// Applies to one field the treatment that policy decided, and says why in words.
///
/// It never discloses more than it was told to; what it cannot reduce or name, it withholds.
public final class FieldTreatment {

    private static final int AGE_OF_MAJORITY = 18;
    private static final int OLDEST_OF_FIRST_BAND = 8;

    private final Clock clock;

    /// Treats fields as of the day the clock tells.
    ///
    /// @param clock tells the day on which an age is counted
    public FieldTreatment(Clock clock) {
        this.clock = clock;
    }

    /// What leaves for this field. A failure of any kind withholds it.
    public TreatedField treat(FieldValue field, Treatment treatment) {
        try {
            return apply(field, treatment);
        } catch (RuntimeException failure) {
            return new Withheld(
                    "treatment-failed", "Withheld: the value could not be treated safely.");
        }
    }

    private TreatedField apply(FieldValue field, Treatment treatment) {
        if (field.value().isBlank()) {
            return new Withheld("nothing-on-file", "Nothing is on file for this field.");
        }
        return switch (treatment) {
            case DISCLOSE ->
                    new Disclosed(
                            field.value(),
                            "disclosed",
                            "Leaves as it is on file: the instrument allows it.");
            case REDUCE -> reduce(field);
            case REFERENCE -> reference(field.reference());
            case WITHHOLD ->
                    new Withheld(
                            "withheld", "Withheld: the instrument does not allow it to leave.");
        };
    }

    private static TreatedField reference(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return new Withheld(
                    "no-reference", "Withheld: it should leave as a reference and has none.");
        }
        return new Referenced(
                reference,
                "referenced",
                "Leaves as a reference that stays the same for this case and partner.");
    }

    private TreatedField reduce(FieldValue field) {
        return switch (field.fieldClass()) {
            case BIRTH -> reduceBirth(field);
            case TIME -> reduceTime(field.value());
            case ADDRESS, LOCATION -> reducePlace(field);
            case NAME,
                    ALIAS,
                    IDENTITY_NUMBER,
                    CONTACT,
                    DEVICE_OR_HANDLE,
                    DOCUMENT,
                    ACCOUNT,
                    VEHICLE,
                    RELATION,
                    PHOTO,
                    BIOMETRIC,
                    GENETIC,
                    HEALTH,
                    SEX_LIFE,
                    ETHNIC_ORIGIN,
                    RELIGION_OR_POLITICS,
                    IMMIGRATION_STATUS,
                    ASYLUM,
                    CONSENT_STATUS,
                    PROTECTION_MEASURE,
                    SOURCE_OR_METHOD,
                    OFFICIAL,
                    OFFENCE,
                    CODE,
                    TEXT ->
                    new Withheld(
                            "no-reduction", "Withheld: a field of this class cannot be reduced.");
        };
    }

    private TreatedField reduceBirth(FieldValue field) {
        PartialDate born = PartialDate.parse(field.value());
        if (born == null) {
            return unreadable();
        }
        if (!field.minor()) {
            return new Reduced(
                    "%04d".formatted(born.year()),
                    "month and day",
                    "reduced-to-year",
                    "Only the year of birth leaves.");
        }
        return reduceToBand(born);
    }

    private TreatedField reduceToBand(PartialDate born) {
        int age = born.oldestAgeOn(LocalDate.now(clock));
        if (age < 0) {
            return unreadable();
        }
        return new Reduced(
                band(age),
                "year, month and day",
                "reduced-to-age-band",
                "Only an age band leaves: the person counts as a minor.");
    }

    /// The bands of the CTDC data set up to the age of majority.
    private static String band(int age) {
        if (age <= OLDEST_OF_FIRST_BAND) {
            return "0-8";
        }
        return age < AGE_OF_MAJORITY ? "9-17" : "18+";
    }

    private static TreatedField reduceTime(String value) {
        PartialDate date = PartialDate.parse(value);
        if (date == null) {
            return unreadable();
        }
        return new Reduced(
                date.toMonth(),
                "day and time of day",
                "reduced-to-month",
                "Only the month leaves.");
    }

    private static TreatedField reducePlace(FieldValue field) {
        String coarser = field.coarser();
        if (coarser != null && !coarser.isBlank()) {
            return new Reduced(
                    coarser.strip(),
                    "everything below region or country",
                    "reduced-to-region",
                    "Only the region or country leaves.");
        }
        String country = CountryNames.codeOf(lastPart(field.value()));
        if (country == null) {
            return unreadable();
        }
        return new Reduced(
                country,
                "everything below the country",
                "reduced-to-country",
                "Only the country leaves.");
    }

    private static String lastPart(String value) {
        int comma = Math.max(value.lastIndexOf(','), value.lastIndexOf('，'));
        return value.substring(comma + 1);
    }

    private static TreatedField unreadable() {
        return new Withheld(
                "cannot-be-reduced", "Withheld: the value could not be read, so not reduced.");
    }
}
