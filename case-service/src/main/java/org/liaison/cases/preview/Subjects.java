package org.liaison.cases.preview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.PersonOnFile;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;

/// What policy must know of a row. A row that belongs to a person is as protected as the person.
final class Subjects {

    private static final Map<String, String> ALPHA_2 =
            Arrays.stream(Locale.getISOCountries())
                    .collect(
                            Collectors.toMap(
                                    code -> Locale.of("", code).getISO3Country(), code -> code));

    private final CaseFile caseFile;
    private final Map<String, String> references;
    private final PersonLink link;

    Subjects(CaseFile caseFile, Map<String, String> references, PersonLink link) {
        this.caseFile = caseFile;
        this.references = references;
        this.link = link;
    }

    /// The subject of a row: the person it is or tells about, or the thing.
    Subject of(Particulars row) {
        Optional<PersonOnFile> person = caseFile.personOf(row);
        return switch (row.kind()) {
            case PERSON,
                    VICTIM_CONTEXT,
                    PERPETRATOR_CONTEXT,
                    REFERRAL_DETAILS,
                    CASE_COMMENT,
                    SUPPORT_PLAN,
                    CONSENT,
                    HISTORIC_TRAFFICKING_EVENT ->
                    person.map(known -> about(known, row, reference(known.row().ref()), true))
                            .orElseGet(() -> aboutSomebody(row));
            case ACCOUNT, VEHICLE, DEVICE, ORGANIZATION, CASE ->
                    person.map(known -> about(known, row, reference(row.ref()), false))
                            .orElseGet(() -> thing(row));
        };
    }

    /// Tells about a person, and the case does not say whom: it may be a victim and a child.
    private Subject aboutSomebody(Particulars row) {
        return new Subject(
                reference(row.ref()),
                true,
                EnumSet.allOf(PersonCategory.class),
                Minor.UNKNOWN,
                flags(placeFlags(row)),
                Set.of(),
                link);
    }

    /// Categories of a person; unknown is treated as all of them, so that the strictest wins.
    static Set<PersonCategory> categories(PersonOnFile person) {
        if (person.categories().isEmpty()) {
            return EnumSet.allOf(PersonCategory.class);
        }
        return person.categories().stream()
                .map(PersonCategory::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonCategory.class)));
    }

    /// Citizenships as ISO 3166-1 alpha-2; empty as soon as one cannot be read.
    static List<String> citizenships(PersonOnFile person) {
        List<String> codes =
                person.citizenships().stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .map(code -> code.length() == 2 ? code : ALPHA_2.getOrDefault(code, ""))
                        .toList();
        return codes.contains("") ? List.of() : codes;
    }

    /// A shelter stays protected, whoever it is on file with.
    private Subject about(PersonOnFile person, Particulars row, String ref, boolean personal) {
        return new Subject(
                ref,
                personal,
                categories(person),
                Minor.of(person.minor()),
                flags(Stream.concat(person.flags().stream(), placeFlags(row))),
                citizenships(person).stream().map(CountryCode::of).collect(Collectors.toSet()),
                personal ? link : PersonLink.NOT_NEEDED);
    }

    private Subject thing(Particulars row) {
        return new Subject(
                reference(row.ref()),
                false,
                EnumSet.of(PersonCategory.OTHER),
                Minor.NO,
                flags(placeFlags(row)),
                Set.of(),
                PersonLink.NOT_NEEDED);
    }

    private static Stream<String> placeFlags(Particulars row) {
        return row.value("lia_OrganizationFlags").stream()
                .flatMap(value -> Stream.of(value.split(";")));
    }

    private static Set<PersonFlag> flags(Stream<String> codes) {
        return codes.map(PersonFlag::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonFlag.class)));
    }

    private String reference(String localRef) {
        String reference = references.get(localRef);
        if (reference == null) {
            throw new IllegalStateException("A row has no reference towards this partner");
        }
        return reference;
    }
}
