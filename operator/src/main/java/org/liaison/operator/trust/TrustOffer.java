package org.liaison.operator.trust;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustHistory;

/// What one office gives another to be trusted: its root key and every version of its trust list.
/// It proves nothing by itself: whoever wrote it may have made both. People compare the root key.
///
/// @param history verified under the root key of this very offer
public record TrustOffer(TrustHistory history) {

    private static final String HEADER = "liaison/trust-offer@v1";
    private static final String ROOT = "root-key ";

    /// Reads an offer. That it holds together does not say whose it is.
    public static TrustOffer parse(byte[] file) throws Distrusted {
        int first = lineEnd(file, 0);
        int second = lineEnd(file, first);
        String header = text(file, 0, first);
        String root = text(file, first, second);
        if (!header.equals(HEADER + "\n") || !root.startsWith(ROOT)) {
            throw new Distrusted(
                    TrustFault.MALFORMED_TRUST_LIST, "the file is no offer of an office");
        }
        RootKey offered = RootKey.parse(root.substring(ROOT.length()).strip());
        return new TrustOffer(
                TrustHistory.parse(Arrays.copyOfRange(file, second, file.length), offered));
    }

    private static int lineEnd(byte[] file, int from) {
        int at = from;
        while (at < file.length && file[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, file.length);
    }

    private static String text(byte[] file, int from, int to) {
        return new String(Arrays.copyOfRange(file, from, to), StandardCharsets.UTF_8);
    }

    /// Whose it says it is.
    public String office() {
        return history.newest().office();
    }

    /// The root key to compare.
    public RootKey root() {
        return history.root();
    }

    /// The file.
    public byte[] encode() {
        String head = HEADER + "\n" + ROOT + root().encode() + "\n";
        return (head + new String(history.encode(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }
}
