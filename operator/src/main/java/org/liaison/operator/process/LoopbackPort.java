package org.liaison.operator.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A port of this machine that only this machine reaches.
public record LoopbackPort(int number) {

    private static final int CONNECT_MILLIS = 500;

    public LoopbackPort {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535");
        }
    }

    /// Whether a server could listen here now.
    public boolean isFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address());
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /// Whether somebody listens here.
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(address(), CONNECT_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
    }
}
