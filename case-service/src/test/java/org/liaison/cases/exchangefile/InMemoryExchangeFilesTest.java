package org.liaison.cases.exchangefile;

import java.util.UUID;

class InMemoryExchangeFilesTest extends ExchangeFilesContract {

    private final ExchangeFiles files = new InMemoryExchangeFiles();

    @Override
    protected ExchangeFiles files() {
        return files;
    }

    @Override
    protected UUID caseOnFile() {
        return UUID.randomUUID();
    }
}
