package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TheCatalogueHoldsHtcdsTest {

    private final FieldCatalogue catalogue = FieldCatalogue.standard();

    @Test
    void holdsTheEightyFourFieldsOfTheStandard() {
        assertThat(catalogue.fields())
                .filteredOn(field -> !field.name().startsWith("lia_"))
                .hasSize(84);
    }

    @Test
    void acceptsAllSeventeenMeansOfControl() {
        assertThat(catalogue.field("vic_MethodsOfControl").orElseThrow().picklist())
                .hasSize(17)
                .contains("RestrictsMovement");
    }

    @Test
    void coversEveryClassThatACaseCanHold() {
        assertThat(catalogue.fields())
                .extracting(CatalogueField::fieldClass)
                .contains(
                        "photo", "biometric", "genetic", "asylum", "religion-or-politics", "alias");
    }

    @Test
    void knowsNoFieldByAnotherSpelling() {
        assertThat(catalogue.field("PRS_FirstName")).isEmpty();
        assertThat(catalogue.fieldsOf("Persons")).isEmpty();
    }
}
