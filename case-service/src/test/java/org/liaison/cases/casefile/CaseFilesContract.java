package org.liaison.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [CaseFiles] does, whatever it keeps them in.
public interface CaseFilesContract {

    String FIRST = "10000000-0000-4000-8000-000000000001";
    String SECOND = "90000000-0000-4000-8000-000000000002";
    String THIRD = "f0000000-0000-4000-8000-000000000003";

    /// Case files with nothing in them.
    CaseFiles empty();

    @Test
    default void givesBackWhatWasAdded() {
        // given
        CaseFiles caseFiles = empty();
        CaseFile added = CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif");
        // when
        caseFiles.add(List.of(added));
        // then
        assertThat(caseFiles.find(added.id(), "ucrif")).contains(added);
    }

    @Test
    default void keepsAnyValueToTheByte() {
        // given
        CaseFiles caseFiles = empty();
        RandomCases random = new RandomCases(7);
        for (int n = 0; n < 40; n++) {
            CaseFile added =
                    CaseFileFixture.caseFile(
                            new UUID(7, n).toString(), "C-" + n, "ucrif", random.next());
            // when
            caseFiles.add(List.of(added));
            // then
            assertThat(caseFiles.find(added.id(), "ucrif").orElseThrow().content())
                    .isEqualTo(added.content());
        }
    }

    @Test
    default void hidesACaseFileFromOtherUnits() {
        // given
        CaseFiles caseFiles = empty();
        CaseFile added = CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif");
        // when
        caseFiles.add(List.of(added));
        // then
        assertThat(caseFiles.find(added.id(), "interior")).isEmpty();
        assertThat(caseFiles.references("interior", null, 10)).isEmpty();
    }

    @Test
    default void addsNoneWhenOneReferenceIsTaken() {
        // given
        CaseFiles caseFiles = empty();
        caseFiles.add(List.of(CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif")));
        List<CaseFile> more =
                List.of(
                        CaseFileFixture.caseWithTwoVictims(SECOND, "C-2", "ucrif"),
                        CaseFileFixture.caseWithTwoVictims(THIRD, "C-1", "ucrif"));
        // when
        assertThatThrownBy(() -> caseFiles.add(more)).isInstanceOf(CaseRefTaken.class);
        // then
        assertThat(caseFiles.references("ucrif", null, 10)).hasSize(1);
    }

    @Test
    default void letsTwoUnitsUseTheSameReference() {
        // given
        CaseFiles caseFiles = empty();
        // when
        caseFiles.add(List.of(CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif")));
        caseFiles.add(List.of(CaseFileFixture.caseWithTwoVictims(SECOND, "C-1", "interior")));
        // then
        assertThat(caseFiles.references("interior", null, 10)).hasSize(1);
    }

    @Test
    default void listsReferencesPageByPage() {
        // given
        CaseFiles caseFiles = empty();
        caseFiles.add(
                List.of(
                        CaseFileFixture.caseWithTwoVictims(THIRD, "C-3", "ucrif"),
                        CaseFileFixture.caseWithTwoVictims(FIRST, "C-1", "ucrif"),
                        CaseFileFixture.caseWithTwoVictims(SECOND, "C-2", "ucrif")));
        // when
        List<CaseFileReference> first = caseFiles.references("ucrif", null, 2);
        List<CaseFileReference> rest = caseFiles.references("ucrif", first.getLast().place(), 2);
        // then: what was added last comes first
        assertThat(first).extracting(CaseFileReference::caseRef).containsExactly("C-2", "C-1");
        assertThat(rest).extracting(CaseFileReference::caseRef).containsExactly("C-3");
        CaseFileReference last = rest.getFirst();
        assertThat(last)
                .isEqualTo(
                        new CaseFileReference(
                                new CaseFileId(UUID.fromString(THIRD)),
                                "C-3",
                                3,
                                CaseFileFixture.OPENED,
                                last.changedAt()));
    }
}
