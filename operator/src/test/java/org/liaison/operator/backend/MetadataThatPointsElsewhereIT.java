package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// The broker of cn says that it is somewhere else: at an address of its choice in the networks of
/// es. The bridge of es goes there, as Kafka's clients do, and gives away nothing, because it asks
/// everybody for the one certificate that was handed over.
final class MetadataThatPointsElsewhereIT {

    private static final byte TLS_HANDSHAKE = 0x16;

    @Test
    void makesTheBridgeTellNobodyAnything(@TempDir Path folder) throws Exception {
        Progress progress = new Progress(new PrintWriter(new StringWriter()));
        LauncherSettings settings = OfficeBroker.secrets(folder);
        BridgeBackend bridge = new BridgeBackend(settings, Office.ES, Office.CN);
        try (Listener elsewhere = new Listener();
                OfficeBroker own = OfficeBroker.start(settings, Office.ES);
                OfficeBroker hostile =
                        OfficeBroker.startAdvertising(settings, Office.CN, elsewhere.port())) {
            try (Admin admin = Admin.create(hostile.founder())) {
                admin.createTopics(List.of(new NewTopic("exchange.cn.es", 1, (short) 1)))
                        .all()
                        .get(20, SECONDS);
            }

            // when
            try {
                bridge.prepare();
                bridge.process().start(bridge.launch());
                await().atMost(Duration.ofSeconds(90)).until(() -> elsewhere.heard().size() >= 3);
            } finally {
                new Starter(progress).stop(bridge);
            }

            // then: each time the beginning of a handshake, never a topic's or anybody's name
            assertThat(elsewhere.heard())
                    .allSatisfy(bytes -> {
                        assertThat(bytes[0]).isEqualTo(TLS_HANDSHAKE);
                        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                .doesNotContain("exchange", "evidence", "bridge", "SCRAM");
                    });
            try (Admin admin = Admin.create(own.founder())) {
                assertThat(admin.listTopics().names().get(20, SECONDS))
                        .contains("exchange.cn.es")
                        .noneMatch(name -> name.startsWith("case."));
            }
        }
    }

    /// Takes whatever comes, says nothing.
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final ConcurrentLinkedQueue<byte[]> heard = new ConcurrentLinkedQueue<>();

        Listener() throws IOException {
            var _ = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    caller.setSoTimeout(2_000);
                    byte[] bytes = caller.getInputStream().readNBytes(300);
                    if (bytes.length > 0) {
                        heard.add(bytes);
                    }
                } catch (IOException ended) {
                    // Whoever called went away: the next one.
                }
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        ConcurrentLinkedQueue<byte[]> heard() {
            return heard;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
