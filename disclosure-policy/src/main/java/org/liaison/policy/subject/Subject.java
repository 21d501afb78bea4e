package org.liaison.policy.subject;

import java.util.EnumSet;
import java.util.Set;
import org.liaison.policy.party.CountryCode;

/// The person or thing a field is about, as far as policy must know it: never a value, never a
/// name.
///
/// A thing (vehicle, account, place, the case itself) has the categories of the persons it leads
/// to, or [PersonCategory#OTHER] alone; a protected place carries [PersonFlag#PROTECTED].
///
/// @param ref the reference used in rulings, unique in one question, such as `V-1`
/// @param countriesOfOrigin nationalities and countries fled from; unknown is empty, and then every
///   country may be the one
public record Subject(
        String ref,
        boolean person,
        Set<PersonCategory> categories,
        Minor minor,
        Set<PersonFlag> flags,
        Set<CountryCode> countriesOfOrigin,
        PersonLink link) {
    public Subject {
        if (ref.isBlank()) {
            throw new IllegalArgumentException("a subject needs a reference");
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException(
                    "a subject needs at least one category; `other` is one");
        }
        if (person == (link == PersonLink.NOT_NEEDED)) {
            throw new IllegalArgumentException(
                    "a person's link to the purpose is stated or missing; a thing needs none");
        }
        categories = Set.copyOf(categories);
        flags = Set.copyOf(flags);
        countriesOfOrigin = Set.copyOf(countriesOfOrigin);
    }

    /// A person of whom nothing more is known: age unknown, no flag, no country of origin.
    public static Subject person(String ref, PersonCategory category, PersonCategory... more) {
        return new Subject(
                ref,
                true,
                EnumSet.of(category, more),
                Minor.UNKNOWN,
                Set.of(),
                Set.of(),
                PersonLink.STATED);
    }

    /// A thing, with the categories of the persons it leads to.
    public static Subject thing(String ref, PersonCategory category, PersonCategory... more) {
        return new Subject(
                ref,
                false,
                EnumSet.of(category, more),
                Minor.NO,
                Set.of(),
                Set.of(),
                PersonLink.NOT_NEEDED);
    }

    /// A thing that belongs to a person (her telephone, his account) is protected as its owner is.
    public static Subject belongingTo(Subject owner, String ref) {
        return new Subject(
                ref,
                false,
                owner.categories,
                owner.minor,
                owner.flags,
                owner.countriesOfOrigin,
                PersonLink.NOT_NEEDED);
    }

    /// Whether the facts that lead to this subject are the last to leave: a victim's, a child's, a
    /// protected person's or place's.
    public boolean needsSecondGround() {
        return minor.treatedAsChild()
                || flags.contains(PersonFlag.PROTECTED)
                || categories.stream().anyMatch(PersonCategory::victim);
    }

    /// Whether this person could be tried with what is sent.
    public boolean accused() {
        return categories.stream().anyMatch(PersonCategory::accused);
    }

    /// That somebody has a flag or a category is itself a secret: the reference says enough.
    @Override
    public String toString() {
        return "Subject[" + ref + "]";
    }
}
