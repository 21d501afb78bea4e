package org.liaison.cases.exchangefile;

class InMemoryExchangeFilesTest extends ExchangeFilesContract {

    private final ExchangeFiles files = new InMemoryExchangeFiles();

    @Override
    protected ExchangeFiles files() {
        return files;
    }
}
