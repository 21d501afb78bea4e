package org.liaison.cases.authorisation;

import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Sensitive;

/// Who drafted: the number others may see, and the person behind the account.
///
/// @param personNumber the same for all accounts of one person
@Sensitive
public record Author(String officialNumber, String personNumber) {

    /// The author a caller is.
    public static Author of(Caller caller) {
        return new Author(caller.officialNumber(), caller.personNumber());
    }

    /// Whether a caller is this person, by whatever account.
    public boolean isSamePersonAs(Caller caller) {
        return personNumber.equals(caller.personNumber());
    }

    @Override
    public String toString() {
        return org.liaison.kit.sensitive.Redacted.of(Author.class);
    }
}
