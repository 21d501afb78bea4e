package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.Treatment;
import org.liaison.schemas.FieldCatalogue;

/// A closed list that is written twice, once to travel and once to judge, is the same list.
class SchemasAndPolicyAgreeTest {

    @ParameterizedTest
    @MethodSource("lists")
    void onTheNamesOfAClosedListAndTheirOrder(Enum<?>[] travelling, Enum<?>[] judged) {
        assertThat(names(travelling)).isNotEmpty().isEqualTo(names(judged));
    }

    @Test
    void onTheClassOfEveryFieldOfTheCatalogue() {
        assertThat(FieldCatalogue.standard().fields())
                .isNotEmpty()
                .allSatisfy(field ->
                        assertThatCode(() -> FieldClass.of(field.fieldClass()))
                                .as(field.name())
                                .doesNotThrowAnyException());
    }

    static List<Arguments> lists() {
        return List.of(
                Arguments.of(
                        org.liaison.schemas.exchange.MessageKind.values(), MessageKind.values()),
                Arguments.of(org.liaison.schemas.exchange.Treatment.values(), Treatment.values()),
                Arguments.of(org.liaison.schemas.exchange.Minor.values(), Minor.values()));
    }

    private static List<String> names(Enum<?>[] list) {
        return Stream.of(list).map(Enum::name).toList();
    }
}
