package org.liaison.cases.casefile;

/// The stand-in for tests does what the table does.
class InMemoryCaseFilesTest implements CaseFilesContract {

    @Override
    public CaseFiles empty() {
        return new InMemoryCaseFiles();
    }
}
