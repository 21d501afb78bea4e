package org.liaison.sanitiser;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.liaison.sanitiser.detect.AddressDetector;
import org.liaison.sanitiser.detect.BirthWords;
import org.liaison.sanitiser.detect.CodeDetector;
import org.liaison.sanitiser.detect.ContactDetector;
import org.liaison.sanitiser.detect.Coordinates;
import org.liaison.sanitiser.detect.DateMentions;
import org.liaison.sanitiser.detect.HandleDetector;
import org.liaison.sanitiser.detect.IdentifierDetector;
import org.liaison.sanitiser.detect.LetterTricks;
import org.liaison.sanitiser.detect.NumberDetector;
import org.liaison.sanitiser.evidence.HanNameDetector;
import org.liaison.sanitiser.evidence.NameDetector;
import org.liaison.sanitiser.facts.FactSpellings;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.signal.TooManyDetections;
import org.liaison.sanitiser.signal.TooManySteps;
import org.liaison.sanitiser.text.Views;
import org.liaison.sanitiser.text.Words;
import org.liaison.sanitiser.wording.WordingDetector;

/// Checks a text written for a partner against everything on file for the case, and for numbers and
/// wording that should not leave whoever they belong to.
///
/// Thread-safe; keep one. What it does not find may still be there: a person reads the text too.
public final class TextChecker {

    /// Longer texts are refused, counted in UTF-8 bytes.
    public static final int MOST_BYTES = 64 * 1024;

    private final WordingDetector wording = new WordingDetector();

    /// Makes a vocabulary ready, so that a text checked while it is typed is checked quickly.
    public PreparedVocabulary prepare(CaseVocabulary vocabulary) {
        return new PreparedVocabulary(vocabulary);
    }

    /// Looks for everything that should not leave. Any failure is an outcome, never a clean text.
    public CheckOutcome check(String text, CaseVocabulary vocabulary) {
        return guarded(() -> checkWhole(text, prepare(vocabulary)));
    }

    /// As [#check(String, CaseVocabulary)], with a vocabulary that was made ready before.
    public CheckOutcome check(String text, PreparedVocabulary vocabulary) {
        return guarded(() -> checkWhole(text, vocabulary));
    }

    private static CheckOutcome guarded(Supplier<CheckOutcome> check) {
        try {
            return check.get();
        } catch (TooManyDetections tooMany) {
            return new CheckOutcome.Failed(
                    "too-many-findings", "More was found than can be shown: rewrite the text.");
        } catch (TooManySteps tooMany) {
            return new CheckOutcome.Failed(
                    "too-many-steps", "The text takes too long to check: rewrite the text.");
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            return new CheckOutcome.Failed(
                    "check-failed", "The text could not be checked, so it cannot leave.");
        }
    }

    private CheckOutcome checkWhole(String text, PreparedVocabulary prepared) {
        int bytes = utf8Length(text);
        if (bytes < 0) {
            return new CheckOutcome.Failed(
                    "text-malformed", "The text holds broken characters, so it cannot leave.");
        }
        if (bytes > MOST_BYTES) {
            return new CheckOutcome.Failed(
                    "text-too-long", "The text is longer than 64 KB, so it was not checked.");
        }
        Detections detections = detect(text, prepared.index());
        List<Finding> findings = new Weighing(prepared.vocabulary(), detections.all()).findings();
        return findings.isEmpty() ? new CheckOutcome.Clean() : new CheckOutcome.Found(findings);
    }

    /// How much work the detectors have with a text; grows with its length and nothing else.
    long stepsOf(String text, PreparedVocabulary vocabulary) {
        try {
            return detect(text, vocabulary.index()).steps().taken();
        } catch (TooManyDetections tooMany) {
            return tooMany.steps();
        }
    }

    private Detections detect(String text, CaseIndex index) {
        Detections found = new Detections();
        found.steps().take(text.length());
        Views views = Views.of(text);
        index.find(text, views, found);
        NumberDetector.detect(text, views.numeric(), found);
        IdentifierDetector.detect(views.numeric(), found);
        ContactDetector.detect(text, found);
        HandleDetector.detect(text, found);
        CodeDetector.detect(text, found);
        LetterTricks.detect(text, found);
        Words words = Words.of(views.latin());
        AddressDetector.detect(text, words, found);
        NameDetector.detect(text, words, found);
        HanNameDetector.detect(text, found);
        wording.detect(text, words, found);
        detectDates(text, views, index.facts(), found);
        detectPlaces(text, index.facts(), found);
        return found;
    }

    private static void detectDates(
            String text, Views views, FactSpellings facts, Detections found) {
        for (DateMentions.Mention mention : DateMentions.in(views.numeric())) {
            for (int reading : mention.readings()) {
                found.steps().take(1);
                for (FactSpellings.DayOf of : facts.daysAt(reading)) {
                    found.add(
                            new Detection(mention.start(), mention.end(), of.signal(), of.fact()));
                }
            }
            if (BirthWords.near(text, mention.start(), mention.end())) {
                found.add(Detection.ofShape(mention.start(), mention.end(), Signal.BIRTH_DATE));
            }
        }
    }

    private static void detectPlaces(String text, FactSpellings facts, Detections found) {
        for (Coordinates.Found place : Coordinates.in(text)) {
            found.add(Detection.ofShape(place.start(), place.end(), Signal.COORDINATES));
            found.steps().take(facts.places().size());
            for (FactSpellings.PlaceOf of : facts.places()) {
                if (of.point().isNear(place.point())) {
                    found.add(
                            new Detection(
                                    place.start(),
                                    place.end(),
                                    Signal.NEAR_PLACE_ON_FILE,
                                    of.fact()));
                }
            }
        }
    }

    /// The length in UTF-8, or -1 when a surrogate stands alone.
    private static int utf8Length(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
        } catch (CharacterCodingException broken) {
            return -1;
        }
    }
}
