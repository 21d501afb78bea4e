package org.liaison.log.checkpoint;

import java.util.List;
import org.liaison.log.tree.Hash;

/// That an entry stands at an index of a log (RFC 6962 section 2.1.1).
///
/// @param index from 0
/// @param path siblings, from the leaf's up to the root's child
public record InclusionProof(long index, List<Hash> path) {

    public InclusionProof {
        if (index < 0) {
            throw new IllegalArgumentException("index %d; it starts at 0".formatted(index));
        }
        path = List.copyOf(path);
    }
}
