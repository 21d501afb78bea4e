package org.liaison.policy;

import java.util.List;
import org.liaison.policy.offence.OffenceTable;
import org.liaison.policy.subject.FieldClass;

/// The ceilings in force, in the order in which they are named when several say the same.
///
/// @param never nothing and nobody lifts them
/// @param liftable a named act lifts them, no matrix does
record Ceilings(List<Ceiling> never, List<Ceiling> liftable) {
    Ceilings {
        never = List.copyOf(never);
        liftable = List.copyOf(liftable);
    }

    static Ceilings standard(OffenceTable offences) {
        return new Ceilings(
                List.of(
                        new NoPersonalData(),
                        new NeverLeaves(FieldClass.SOURCE_OR_METHOD, PolicyRule.SOURCE_OR_METHOD),
                        new NeverLeaves(
                                FieldClass.PROTECTION_MEASURE, PolicyRule.PROTECTION_MEASURE),
                        new ProcessingRestricted(),
                        new AsylumFromCountryOfOrigin()),
                List.of(new SecondGroundForProtectedFacts(), new AssuranceAgainstDeath(offences)));
    }
}
