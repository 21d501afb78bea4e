package org.liaison.audit.ledger;

/// Which topic a name stands for: one that was deleted and made anew has another id.
public interface LogTopicIds {

    /// The id of the topic of that name, asked once.
    String of(String topic);

    /// Another topic may have that name by now: it is asked again.
    void forget(String topic);
}
