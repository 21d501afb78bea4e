package org.liaison.cases.authorisation;

/// Signs for the office.
public interface StatementSigner {

    /// Encodes the statement once and signs those bytes.
    SignedStatement sign(Statement statement);

    /// Encodes and signs who had a part in it, and who authorised it; this stays at home.
    SignedStatement signAuthors(Statement statement, Authors authors, Author authoriser);
}
