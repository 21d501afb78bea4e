package org.liaison.cases.inbox;

class InMemoryInboxRowsTest extends InboxRowsContract {

    private final InboxRows rows = new InMemoryInboxRows();

    @Override
    protected InboxRows rows() {
        return rows;
    }
}
