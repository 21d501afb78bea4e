package org.liaison.sanitiser;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaison.policy.subject.FieldClass;
import org.liaison.sanitiser.signal.Detection;

/// Turns detections into findings: drops what a disclosed fact answers and what a fuller finding
/// already says, and orders the rest by the text.
final class Weighing {

    /// Country code and trunk zero that a telephone may have beyond what is on file.
    private static final int MOST_BESIDE = 6;

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::start)
                    .thenComparing(Finding::severity)
                    .thenComparing(Comparator.comparingInt(Finding::end).reversed())
                    .thenComparing(Finding::reasonCode);

    private final CaseVocabulary vocabulary;
    private final List<Detection> kept;
    private final List<Detection> disclosed;
    private final Covers anyFuller;
    private final Map<Integer, Covers> fuller = new HashMap<>();

    Weighing(CaseVocabulary vocabulary, List<Detection> detections) {
        this.vocabulary = vocabulary;
        this.kept = detections.stream().filter(d -> !isDisclosed(d)).toList();
        this.disclosed = detections.stream().filter(this::isDisclosed).toList();
        List<Detection> whole =
                kept.stream()
                        .filter(d -> d.onFile() && !d.signal().partial() && d.signal().blocks())
                        .toList();
        this.anyFuller = new Covers(whole);
        whole.stream()
                .collect(Collectors.groupingBy(Detection::fact))
                .forEach((fact, covers) -> fuller.put(fact, new Covers(covers)));
    }

    List<Finding> findings() {
        return kept.stream()
                .filter(detection -> !answered(detection) && !repeated(detection))
                .map(this::finding)
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }

    private boolean isDisclosed(Detection detection) {
        return detection.onFile() && vocabulary.facts().get(detection.fact()).mayBeDisclosed();
    }

    private boolean answered(Detection detection) {
        if (detection.signal().recognisedByShape()) {
            return disclosed.stream()
                    .anyMatch(d ->
                            !d.signal().partial()
                                    && d.overlaps(detection)
                                    && outside(detection, d) <= MOST_BESIDE);
        }
        return detection.signal().partial()
                && disclosed.stream()
                        .anyMatch(d ->
                                !d.signal().partial()
                                        && d.contains(detection)
                                        && d.width() > detection.width());
    }

    private static int outside(Detection detection, Detection disclosed) {
        return Math.max(0, disclosed.start() - detection.start())
                + Math.max(0, detection.end() - disclosed.end());
    }

    private boolean repeated(Detection detection) {
        if (!detection.signal().partial() && !detection.signal().recognisedByShape()) {
            return false;
        }
        Covers covers = detection.onFile() ? fuller.get(detection.fact()) : anyFuller;
        return covers != null && covers.cover(detection);
    }

    private Finding finding(Detection detection) {
        KnownFact fact = detection.onFile() ? vocabulary.facts().get(detection.fact()) : null;
        FieldClass fieldClass = fact == null ? detection.signal().fieldClass() : fact.fieldClass();
        String owner = fact == null ? null : fact.ownerRef();
        String suggestion =
                switch (detection.signal()) {
                    case INVISIBLE, INVISIBLE_HARMLESS -> "";
                    default -> owner;
                };
        return new Finding(
                detection.start(),
                detection.end(),
                fieldClass,
                detection.signal().blocks() ? Severity.BLOCKS : Severity.WARNS,
                detection.signal().code(),
                detection.signal().explanation(),
                suggestion,
                owner);
    }
}
