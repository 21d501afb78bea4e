package org.liaison.exchange.sealing;

import java.security.GeneralSecurityException;

/// A key was wrapped weaker than our own keys allow, or in a way that nobody knows.
final class Downgrade extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;

    Downgrade() {
        super("wrapped under another suite than ours");
    }
}
