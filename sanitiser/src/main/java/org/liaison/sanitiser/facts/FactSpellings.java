package org.liaison.sanitiser.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.detect.Coordinates;
import org.liaison.sanitiser.detect.DateMentions;
import org.liaison.sanitiser.detect.GeoPoint;
import org.liaison.sanitiser.match.Reach;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.names.NameSpellings;
import org.liaison.sanitiser.reduce.CountryNames;
import org.liaison.sanitiser.reduce.PartialDate;
import org.liaison.sanitiser.script.Unspaced;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Views;

/// Everything that must be looked for to find the facts of one case.
public final class FactSpellings {

    /// A street to be looked for where small words are left out.
    public record StreetOf(Street street, int fact, boolean protectedPlace) {}

    /// A place that nothing in the text may be near to.
    public record PlaceOf(GeoPoint point, int fact) {}

    /// A day that must not be in the text.
    public record DayOf(PartialDate day, int fact, Signal signal) {}

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHRASE = 200;
    private static final int SHORTEST_SENTENCE = 12;
    private static final int SHORTEST_IN_RUN = 3;
    private static final int MOST_SENTENCES = 400;

    private final List<Spelling> spellings = new ArrayList<>();
    private final List<StreetOf> streets = new ArrayList<>();
    private final List<PlaceOf> places = new ArrayList<>();
    private final Map<Integer, List<DayOf>> days = new HashMap<>();

    public List<Spelling> spellings() {
        return spellings;
    }

    public List<StreetOf> streets() {
        return streets;
    }

    public List<PlaceOf> places() {
        return places;
    }

    /// The facts that are this day, numbered as [DateMentions#key].
    public List<DayOf> daysAt(int key) {
        return days.getOrDefault(key, List.of());
    }

    /// Adds one fact; several values in one field are separated by semicolons or line ends.
    public void add(FieldClass fieldClass, String value, int fact) {
        if (fieldClass == FieldClass.TEXT) {
            addText(value, fact);
            return;
        }
        for (String one : value.split("[;；\\n]", -1)) {
            if (!one.isBlank()) {
                addOne(fieldClass, one.strip(), fact);
            }
        }
    }

    private void addOne(FieldClass fieldClass, String value, int fact) {
        switch (fieldClass) {
            case NAME, ALIAS, RELATION -> addName(value, fact);
            case CONTACT, DEVICE_OR_HANDLE -> addContact(value, fact);
            case IDENTITY_NUMBER, DOCUMENT, ACCOUNT, VEHICLE -> addNumber(value, fact);
            case BIRTH -> addDay(value, fact, Signal.BIRTH_ON_FILE);
            case TIME -> addDay(value, fact, Signal.DATE_ON_FILE);
            case ADDRESS, LOCATION -> addPlace(value, fact, false);
            case PROTECTION_MEASURE, SOURCE_OR_METHOD -> addProtected(value, fact);
            case PHOTO,
                    BIOMETRIC,
                    GENETIC,
                    HEALTH,
                    SEX_LIFE,
                    ETHNIC_ORIGIN,
                    RELIGION_OR_POLITICS,
                    IMMIGRATION_STATUS,
                    ASYLUM,
                    CONSENT_STATUS,
                    OFFICIAL ->
                    addPhrase(value, fact, Signal.VALUE_ON_FILE);
            case OFFENCE, CODE, TEXT -> {
                // Words of closed lists are on every page; texts are taken by the sentence.
            }
        }
    }

    private void addName(String value, int fact) {
        if (value.length() > LONGEST_NAME) {
            addPhrase(value, fact, Signal.NAME_ON_FILE);
            return;
        }
        NameSpellings.Forms forms = NameSpellings.of(value);
        forms.whole().forEach((letters, signal) -> spellings.add(whole(letters, signal, fact)));
        forms.stems()
                .forEach((letters, signal) ->
                        spellings.add(new Spelling(letters, Reach.STEMS, signal, fact)));
    }

    private void addContact(String value, int fact) {
        if (PhoneSpellings.isPhone(value)) {
            PhoneSpellings.of(value).forEach(core -> addAnywhere(core, fact));
        }
        if (value.indexOf('@') > 0) {
            String local = value.substring(0, value.indexOf('@'));
            addPhrase(value.replace("@", " at ").replace(".", " dot "), fact, Signal.VALUE_ON_FILE);
            addPhrase(
                    value.replace("@", " arroba ").replace(".", " punto "),
                    fact,
                    Signal.VALUE_ON_FILE);
            addPhrase(value.replace("@", " at "), fact, Signal.VALUE_ON_FILE);
            if (local.length() >= SHORTEST_SENTENCE / 2) {
                addPhrase(local, fact, Signal.VALUE_ON_FILE);
            }
        }
        addNumber(value, fact);
    }

    private void addNumber(String value, int fact) {
        NumberSpellings.of(value).forEach(letters -> addAnywhere(letters, fact));
        addPhrase(value, fact, Signal.NUMBER_ON_FILE);
    }

    private void addDay(String value, int fact, Signal signal) {
        PartialDate day = PartialDate.parse(value);
        if (day != null && day.day() != 0) {
            int key = DateMentions.key(day.year(), day.month(), day.day());
            days.computeIfAbsent(key, none -> new ArrayList<>()).add(new DayOf(day, fact, signal));
            if (signal == Signal.BIRTH_ON_FILE) {
                LunarDay.spellings(day.year(), day.month(), day.day())
                        .forEach(spelled -> addPhrase(spelled, fact, signal));
            }
        } else if (day == null) {
            addPhrase(value, fact, Signal.VALUE_ON_FILE);
        }
    }

    private void addPlace(String value, int fact, boolean protectedPlace) {
        GeoPoint point = Coordinates.parse(value);
        if (point != null) {
            places.add(new PlaceOf(point, fact));
            return;
        }
        if (CountryNames.codeOf(value) != null) {
            return;
        }
        addPhrase(value, fact, Signal.ADDRESS_ON_FILE);
        Street.in(value).forEach(street -> streets.add(new StreetOf(street, fact, protectedPlace)));
        for (String word : value.split("[\\s,]++", -1)) {
            boolean postcode =
                    word.length() >= 5 && word.length() <= 6 && PhoneSpellings.digitsOnly(word);
            if (postcode) {
                spellings.add(whole(word, Signal.POSTCODE_ON_FILE, fact));
            }
        }
    }

    /// A protected value may be of any kind: all that fit are tried.
    private void addProtected(String value, int fact) {
        if (PhoneSpellings.isPhone(value) && Coordinates.parse(value) == null) {
            addContact(value, fact);
            return;
        }
        addContact(value, fact);
        boolean digits = value.chars().anyMatch(Character::isDigit);
        boolean streetLike = digits || value.indexOf(',') > 0 || Coordinates.parse(value) != null;
        if (streetLike || Street.namesKind(value)) {
            addPlace(value, fact, true);
        } else if (value.length() <= LONGEST_NAME) {
            addOrganisation(value, fact);
        }
    }

    /// The name of an organisation or a person: whole, and each word that is its own.
    private void addOrganisation(String value, int fact) {
        NameSpellings.of(value)
                .whole()
                .forEach((letters, signal) -> {
                    boolean own = letters.length() >= 5 && !GenericWords.holds(letters);
                    if (signal == Signal.NAME_ON_FILE || own) {
                        spellings.add(whole(letters, signal, fact));
                    }
                });
    }

    private void addText(String value, int fact) {
        String[] sentences = value.split("[.!?。！？\\n]++", MOST_SENTENCES);
        for (String sentence : sentences) {
            if (Views.latinKey(sentence).length() >= SHORTEST_SENTENCE) {
                addPhrase(sentence, fact, Signal.COPIED_FROM_FILE);
            }
        }
    }

    private void addPhrase(String value, int fact, Signal signal) {
        String letters =
                Views.latinKey(
                        value.length() <= LONGEST_PHRASE
                                ? value
                                : value.substring(0, LONGEST_PHRASE));
        boolean word = letters.length() > 2 || letters.codePoints().anyMatch(c -> c > 0x2E80);
        if (word) {
            spellings.add(whole(letters, signal, fact));
        }
    }

    private void addAnywhere(String letters, int fact) {
        spellings.add(
                new Spelling(
                        letters.toLowerCase(Locale.ROOT),
                        Reach.FIGURES,
                        Signal.NUMBER_ON_FILE,
                        fact));
    }

    private static Spelling whole(String letters, Signal signal, int fact) {
        boolean inRuns =
                letters.length() >= SHORTEST_IN_RUN && letters.chars().allMatch(Unspaced::is);
        return new Spelling(letters, inRuns ? Reach.RUNS : Reach.WORDS, signal, fact);
    }
}
