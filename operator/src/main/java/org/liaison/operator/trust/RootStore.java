package org.liaison.operator.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the private root key of an office is. The secret that opens it is the first line of a
/// file, never an argument of a command.
sealed interface RootStore {

    /// What opens it: a password, or a token's PIN.
    Path secret();

    /// How `keytool` is told where it is.
    List<String> keytoolArguments();

    /// A PKCS#12 file.
    record InFile(Path file, Path secret) implements RootStore {
        @Override
        public List<String> keytoolArguments() {
            return List.of("-storetype", "PKCS12", "-keystore", file.toString());
        }
    }

    /// A PKCS#11 token: a smart card, a hardware module, SoftHSM.
    ///
    /// @param settings a configuration of the JDK's provider SunPKCS11: name, library, slot
    record OnToken(Path settings, Path secret) implements RootStore {
        @Override
        public List<String> keytoolArguments() {
            return new ArrayList<>(
                    List.of(
                            "-storetype",
                            "PKCS11",
                            "-keystore",
                            "NONE",
                            "-addprovider",
                            "SunPKCS11",
                            "-providerarg",
                            settings.toString()));
        }
    }

    /// The token, where a folder has settings of one, else the file.
    static RootStore in(Path folder) {
        Path token = folder.resolve("token.cfg");
        return Files.exists(token)
                ? new OnToken(token, folder.resolve("pin"))
                : new InFile(folder.resolve("root.p12"), folder.resolve("password"));
    }
}
