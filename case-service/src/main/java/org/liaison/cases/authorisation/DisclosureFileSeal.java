package org.liaison.cases.authorisation;

import org.liaison.cases.content.Bytes;

/// Seals a disclosure file to the office's audit key.
public interface DisclosureFileSeal {

    /// Everything an auditor needs to judge the disclosure, and nothing that anybody can open here.
    Bytes seal(AuthorisedMessage message);
}
