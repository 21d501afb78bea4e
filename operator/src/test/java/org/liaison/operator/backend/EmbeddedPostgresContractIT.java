package org.liaison.operator.backend;

import org.liaison.testkit.EmbeddedPostgres;

/// The PostgreSQL of the tests keeps the contract of an office's.
final class EmbeddedPostgresContractIT extends PostgresContract {

    @Override
    Server start() {
        int port = EmbeddedPostgres.freshDatabase("contract").port();
        return new Server("127.0.0.1:" + port, "postgres", "postgres");
    }

    /// It stops with the JVM.
    @Override
    void stop() {}
}
