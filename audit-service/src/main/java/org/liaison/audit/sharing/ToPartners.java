package org.liaison.audit.sharing;

import java.util.List;

/// The way to the audit-services of partners: exchange-service seals it and sends it on.
public interface ToPartners {

    /// Offers a checkpoint to be cosigned. Throws if it was not taken for sure.
    ///
    /// @param growth a proof of growth
    /// @param proofs proofs of entries against the new checkpoint
    void offer(String partner, byte[] growth, List<byte[]> proofs);

    /// Gives a checkpoint back, cosigned. Throws if it was not taken for sure.
    void cosigned(String partner, byte[] note);
}
