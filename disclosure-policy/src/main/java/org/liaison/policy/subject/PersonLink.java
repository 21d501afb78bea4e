package org.liaison.policy.subject;

/// Whether the link between the purpose and this person was stated (Directive (EU) 2023/977 art.
/// 4(5)(d), check).
public enum PersonLink {
    STATED,
    MISSING,
    /// Not a person.
    NOT_NEEDED
}
