package org.liaison.exchange.platform;

import java.security.Security;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets Tink verify and sign Ed25519 with BoringSSL (Conscrypt). Registered last, so that nothing
/// but Tink, which asks for it by name, changes; where it does not load, Tink's own Java does the
/// same, slower.
final class NativeSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(NativeSignatures.class);

    private NativeSignatures() {}

    static void register() {
        try {
            if (Security.getProvider("Conscrypt") == null) {
                Security.addProvider(
                        Conscrypt.newProviderBuilder().provideTrustManager(false).build());
            }
            LOG.info("signatures=native");
        } catch (LinkageError notOnThisMachine) {
            LOG.warn("signatures=java cause={}", notOnThisMachine.getClass().getName());
        }
    }
}
