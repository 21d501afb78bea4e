package org.liaison.cases.authorisation;

/// Signs for the office.
public interface StatementSigner {

    /// Encodes the statement once and signs those bytes.
    SignedStatement sign(Statement statement);
}
