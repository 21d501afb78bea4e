package org.liaison.operator.backend;

import java.nio.file.Path;
import org.liaison.operator.office.PropertyText;

/// How each listener of an office's broker knows who comes; none lets in anybody nameless.
///
/// INTERNAL, for the office's services and its bridge: a password each, which never crosses
/// (SCRAM-SHA-512). PARTNER, for partners' bridges, and BROKER and CONTROLLER, for brokers among
/// themselves and for whoever founds the office: mutual TLS with certificates that were handed
/// over, no certificate authority.
///
/// @param partnerKey PEM file with the private key and certificate of the PARTNER listener
/// @param trustedBridges PEM file with the certificates of the partners' bridges
/// @param brokerKey PEM file with the private key and certificate of the office's brokers
/// @param trustedBrokers PEM file with the certificates of brokers and founder
record ListenerSecurity(Path partnerKey, Path trustedBridges, Path brokerKey, Path trustedBrokers) {

    static ListenerSecurity of(org.liaison.operator.office.OfficeFolder folder) {
        return new ListenerSecurity(
                PartnerCertificates.listenerKey(folder),
                PartnerCertificates.trustedBridges(folder),
                PartnerCertificates.brokerKey(folder),
                PartnerCertificates.trustedBrokers(folder));
    }

    String render() {
        return protocols()
                + mutualTls("partner", partnerKey, trustedBridges)
                + mutualTls("broker", brokerKey, trustedBrokers)
                + mutualTls("controller", brokerKey, trustedBrokers)
                + rights()
                + floods();
    }

    private static String protocols() {
        return """
        listener.security.protocol.map=INTERNAL:SASL_PLAINTEXT,BROKER:SSL,PARTNER:SSL,CONTROLLER:SSL
        inter.broker.listener.name=BROKER
        controller.listener.names=CONTROLLER
        listener.name.internal.sasl.enabled.mechanisms=SCRAM-SHA-512
        listener.name.internal.scram-sha-512.sasl.jaas.config=%s required;
        """
                .formatted("org.apache.kafka.common.security.scram.ScramLoginModule");
    }

    private static String mutualTls(String listener, Path key, Path trusted) {
        return """
        listener.name.%1$s.ssl.client.auth=required
        listener.name.%1$s.ssl.keystore.type=PEM
        listener.name.%1$s.ssl.keystore.location=%2$s
        listener.name.%1$s.ssl.truststore.type=PEM
        listener.name.%1$s.ssl.truststore.location=%3$s
        listener.name.%1$s.ssl.enabled.protocols=TLSv1.3
        """
                .formatted(listener, PropertyText.escaped(key), PropertyText.escaped(trusted));
    }

    /// Whoever is not named in `OfficeRights` may nothing. Nobody deletes a topic: the right to
    /// trim one would otherwise be the right to delete it.
    private static String rights() {
        return """
        listener.name.broker.ssl.principal.mapping.rules=%1$s
        listener.name.controller.ssl.principal.mapping.rules=%1$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:broker;User:founding
        delete.topic.enable=false
        """
                .formatted("RULE:^CN=[a-z0-9]+-(broker|founding)$/$1/");
    }

    /// One address, or all partners together, can only take so much; the office's own are not
    /// counted with the partners.
    private static String floods() {
        return """
        max.connections.per.ip=60
        max.connections.per.ip.overrides=127.0.0.1:2000
        listener.name.partner.max.connections=200
        socket.request.max.bytes=16777216
        """;
    }
}
