package org.liaison.launcher.backend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.OfficeChannels;
import org.liaison.operator.backend.OfficeDatabases;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.Patience;

/// What an office whose servers run elsewhere must be given before its services start: databases
/// with their roles, inbound topics, who may come to the broker and what each may do there. Doing
/// it again changes nothing.
public final class Founding {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Office office;
    private final OfficeFolder folder;
    private final String postgres;
    private final String kafka;

    /// @param folder whose secrets hold the passwords of the superuser and of the services' roles
    /// @param postgres `host:port` of the database server
    /// @param kafka `host:port` of the broker's listener for brokers and founders
    public Founding(Office office, OfficeFolder folder, String postgres, String kafka) {
        this.office = office;
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /// Waits for both servers, then makes what is missing.
    public void run() throws InterruptedException {
        OfficeChannels channels = new OfficeChannels(office, folder, kafka);
        require(postgres, Patience.until(PATIENCE, this::databaseAnswers));
        try {
            OfficeDatabases.makeAll(this::connect, folder);
        } catch (SQLException refused) {
            throw new OperatorFailure(postgres + " refused to make the databases", refused);
        }
        require(kafka, Patience.until(PATIENCE, channels::brokerAnswers));
        channels.make();
    }

    private static void require(String server, boolean answered) {
        if (!answered) {
            throw new OperatorFailure(
                    server + " does not answer after " + PATIENCE.toSeconds() + " s");
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s?loginTimeout=5".formatted(postgres, database),
                OfficeDatabases.SUPERUSER,
                SecretFile.readOrMake(OfficeDatabases.superuserPassword(folder)));
    }
}
