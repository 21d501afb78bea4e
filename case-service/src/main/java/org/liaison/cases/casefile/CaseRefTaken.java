package org.liaison.cases.casefile;

/// A unit has one case file for a case reference; another with the same was refused.
public final class CaseRefTaken extends RuntimeException {

    public CaseRefTaken() {
        super("the unit already has a case file with this reference");
    }
}
