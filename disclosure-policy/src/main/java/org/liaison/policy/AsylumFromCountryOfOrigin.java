package org.liaison.policy;

import java.util.Set;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.Treatment;

/// That a person applied for protection must not reach the alleged persecutor (Regulation (EU)
/// 2024/1348 art. 7(2)): the class asylum, and any fact of a person so flagged. An unknown country
/// of origin may be the recipient's.
final class AsylumFromCountryOfOrigin implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        boolean tellsOfAsylum =
                field.fieldClass() == FieldClass.ASYLUM
                        || field.subject().flags().contains(PersonFlag.ASYLUM);
        return tellsOfAsylum && mayReachOrigin(field, situation)
                ? new Outcome.AtMost(Treatment.WITHHOLD, PolicyRule.ASYLUM_COUNTRY_OF_ORIGIN)
                : new Outcome.Silent();
    }

    private static boolean mayReachOrigin(FieldToJudge field, Situation situation) {
        Set<CountryCode> origins = field.subject().countriesOfOrigin();
        return origins.isEmpty() || origins.stream().anyMatch(situation.recipient()::mayReach);
    }
}
