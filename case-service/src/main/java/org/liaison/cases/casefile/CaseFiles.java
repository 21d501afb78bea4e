package org.liaison.cases.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The case files of this office. A unit sees its own and no other's.
public interface CaseFiles {

    /// Puts new case files on file, all or none, in the caller's transaction if there is one.
    ///
    /// @throws CaseRefTaken if the unit already has a case file with one of the references
    void add(List<CaseFile> caseFiles);

    /// The case file, if there is one with that id in that unit.
    Optional<CaseFile> find(CaseFileId id, String unit);

    /// The references of the case files of a unit, what changed last first.
    ///
    /// @param behind only those that stand behind this place; null for the first page
    /// @param limit how many at most
    List<CaseFileReference> references(String unit, @Nullable PlaceInList behind, int limit);
}
