package org.liaison.cases.authorisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// Everybody who had a part in what is to be authorised: none of them is the second person.
///
/// @param all each once, in the order in which they first took part
@Sensitive
public record Authors(List<Author> all) {

    public Authors {
        all = all.stream().distinct().toList();
    }

    /// One, or several.
    public static Authors of(Author... authors) {
        return new Authors(List.of(authors));
    }

    /// These and another.
    public Authors with(Author another) {
        List<Author> more = new ArrayList<>(all);
        more.add(another);
        return new Authors(more);
    }

    /// These, and the drafter last.
    public Authors endingWith(Author drafter) {
        return new Authors(
                Stream.concat(all.stream().filter(one -> !one.equals(drafter)), Stream.of(drafter))
                        .toList());
    }

    /// Whether a caller is one of them, by whatever account.
    public boolean include(Caller caller) {
        return all.stream().anyMatch(author -> author.isSamePersonAs(caller));
    }

    @Override
    public String toString() {
        return Redacted.of(Authors.class);
    }
}
