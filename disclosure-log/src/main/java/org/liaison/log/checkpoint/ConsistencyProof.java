package org.liaison.log.checkpoint;

import java.util.List;
import org.liaison.log.tree.Hash;

/// That a log at one size is an earlier state of itself at another (RFC 6962 section 2.1.2).
///
/// @param path subtree roots, lowest first; none from a log without entries or to the same size
public record ConsistencyProof(List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
