package org.liaison.operator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class LoopbackPortTest {

    @Test
    void isNotFreeWhileSomebodyListens() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            LoopbackPort port = new LoopbackPort(server.getLocalPort());

            // when
            boolean free = port.isFree();

            // then
            assertThat(free).isFalse();
            assertThat(port.answers()).isTrue();
        }
    }

    @Test
    void isFreeAgainAfterwards() throws IOException {
        // given
        LoopbackPort port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = new LoopbackPort(server.getLocalPort());
        }

        // when
        boolean free = port.isFree();

        // then
        assertThat(free).isTrue();
        assertThat(port.answers()).isFalse();
    }
}
