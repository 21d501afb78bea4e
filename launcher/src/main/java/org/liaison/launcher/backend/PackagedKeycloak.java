package org.liaison.launcher.backend;

import java.io.IOException;
import org.liaison.operator.office.Installation;

/// Prepares Keycloak at the end of Maven's `package`, so that no home has to.
public final class PackagedKeycloak {

    private PackagedKeycloak() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new KeycloakProgram(Installation.find()).make();
    }
}
