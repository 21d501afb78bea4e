package org.liaison.cases.casefile;

import java.util.List;
import java.util.Optional;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// What a row of a case is about: one of the records of the field catalogue.
public enum ParticularsKind {
    CASE("Case"),
    PERSON("Person"),
    VICTIM_CONTEXT("VictimContext"),
    PERPETRATOR_CONTEXT("PerpetratorContext"),
    ORGANIZATION("Organization"),
    HISTORIC_TRAFFICKING_EVENT("HistoricTraffickingEvent"),
    REFERRAL_DETAILS("ReferralDetails"),
    CASE_COMMENT("CaseComment"),
    SUPPORT_PLAN("SupportPlan"),
    CONSENT("Consent"),
    ACCOUNT("Account"),
    VEHICLE("Vehicle"),
    DEVICE("Device");

    private final String code;

    ParticularsKind(String code) {
        this.code = code;
    }

    /// The name of the record in the catalogue, such as `Person`.
    public String code() {
        return code;
    }

    /// The fields that a row of this kind may have, in catalogue order.
    public List<CatalogueField> fields() {
        return FieldCatalogue.standard().fieldsOf(code);
    }

    /// The kind with that code; empty if the catalogue has none.
    public static Optional<ParticularsKind> of(String code) {
        for (ParticularsKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
