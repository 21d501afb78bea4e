package org.liaison.exchange.instrument;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.log.trust.KeyUsage;
import org.liaison.policy.Instrument;
import org.liaison.policy.party.Party;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.liaison.schemas.exchange.InstrumentSignature;

/// An instrument with the document it was read from and the signatures of its parties.
///
/// @param record as it is published
public record SignedInstrument(Instrument instrument, InstrumentRecord record) {

    private static final byte[] TAG = "liaison/instrument/v1\0".getBytes(StandardCharsets.UTF_8);

    /// Whether this office is a party, and every party signed the document with the key that the
    /// trust list has for it.
    public boolean holds(TrustList trust) {
        boolean ours =
                instrument.parties().stream()
                        .anyMatch(party -> party.office().value().equals(trust.own().office()));
        return ours && instrument.parties().stream().allMatch(party -> signed(party, trust));
    }

    /// What a party signs.
    public static byte[] toBeSigned(byte[] document) {
        return ByteBuffer.allocate(TAG.length + document.length).put(TAG).put(document).array();
    }

    private boolean signed(Party party, TrustList trust) {
        String office = party.office().value();
        return trust.office(office).isPresent()
                && signatures(office).stream()
                        .anyMatch(signature -> by(trust.office(office).orElseThrow(), signature));
    }

    private List<InstrumentSignature> signatures(String office) {
        return record.getSignatures().stream()
                .filter(signature -> signature.getOffice().equals(office))
                .toList();
    }

    /// An instrument outlives the key that signed it; a revoked key signed nothing.
    private boolean by(TrustedOffice party, InstrumentSignature signature) {
        return !party.revoked(signature.getKeyId())
                && party.known(KeyUsage.INSTRUMENT, signature.getKeyId())
                        .filter(key ->
                                key.verify(
                                        toBeSigned(bytes(record.getDocument())),
                                        bytes(signature.getSignature())))
                        .isPresent();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
