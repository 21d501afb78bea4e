package org.liaison.launcher.backend;

import java.nio.file.Path;

/// How the broker's PARTNER listener knows who comes: by a certificate that was handed over in
/// person, mutual TLS, no certificate authority.
///
/// @param key PEM file with the private key and certificate of the listener
/// @param trusted PEM file with the certificates of the partners' bridges
record PartnerListener(Path key, Path trusted) {

    String render() {
        return """
        listener.security.protocol.map=INTERNAL:PLAINTEXT,PARTNER:SSL,CONTROLLER:PLAINTEXT
        listener.name.partner.ssl.client.auth=required
        listener.name.partner.ssl.keystore.type=PEM
        listener.name.partner.ssl.keystore.location=%s
        listener.name.partner.ssl.truststore.type=PEM
        listener.name.partner.ssl.truststore.location=%s
        listener.name.partner.ssl.enabled.protocols=TLSv1.3
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:ANONYMOUS
        """
                .formatted(key, trusted);
    }
}
