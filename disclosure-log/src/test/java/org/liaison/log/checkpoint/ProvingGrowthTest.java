package org.liaison.log.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.Leaves;
import org.liaison.log.tree.MemoryTiles;
import org.liaison.log.tree.ProofPaths;

class ProvingGrowthTest {

    private static final int MOST = 1_000;

    private final MemoryTiles tiles = new MemoryTiles();
    private final ProofPaths paths = new ProofPaths(tiles);
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.EMPTY_TREE));

    ProvingGrowthTest() {
        GrowingTree tree = GrowingTree.empty();
        for (Hash leaf : Leaves.hashes(MOST)) {
            tree.append(leaf);
            roots.add(tree.root());
        }
        tiles.write(tree.changed());
    }

    @Test
    void holdsBetweenEveryTwoSizesToThreeHundred() throws Rejected {
        for (int size = 0; size <= 300; size++) {
            for (int older = 0; older <= size; older++) {
                at(size).requireExtends(at(older), proof(older, size));
            }
        }
    }

    @Test
    void holdsFromEverySizeToAThousand() throws Rejected {
        for (int older = 0; older <= MOST; older++) {
            at(MOST).requireExtends(at(older), proof(older, MOST));
        }
    }

    @Test
    void failsForEverySingleBitOfProofOrRoots() {
        Random random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            int size = 2 + random.nextInt(i < 50 ? 20 : MOST - 2);
            int older = 1 + random.nextInt(size - 1);
            everyBitMatters(older, size);
        }
    }

    private void everyBitMatters(int older, int size) {
        ConsistencyProof proof = proof(older, size);
        for (int hash = 0; hash < proof.path().size(); hash++) {
            for (Hash other : ProvingInclusionTest.oneBitOff(proof.path().get(hash))) {
                List<Hash> path = new ArrayList<>(proof.path());
                path.set(hash, other);
                assertThat(fault(at(older), new ConsistencyProof(path), at(size)))
                        .isEqualTo(Fault.ROOT_MISMATCH.code());
            }
        }
        for (Hash other : ProvingInclusionTest.oneBitOff(roots.get(older))) {
            assertThat(fault(at(older, other), proof, at(size)))
                    .isEqualTo(Fault.ROOT_MISMATCH.code());
        }
        for (Hash other : ProvingInclusionTest.oneBitOff(roots.get(size))) {
            assertThat(fault(at(older), proof, at(size, other)))
                    .isEqualTo(Fault.ROOT_MISMATCH.code());
        }
    }

    @Test
    void failsForAnyOtherNumberOfHashes() {
        for (int size = 0; size <= 40; size++) {
            for (int older = 0; older <= size; older++) {
                List<Hash> path = paths.consistency(older, size);
                List<Hash> longer = new ArrayList<>(path);
                longer.add(roots.get(1));
                assertThat(fault(at(older), new ConsistencyProof(longer), at(size)))
                        .isEqualTo(Fault.PROOF_LENGTH.code());
                if (!path.isEmpty()) {
                    assertThat(
                                    fault(
                                            at(older),
                                            new ConsistencyProof(path.subList(1, path.size())),
                                            at(size)))
                            .isEqualTo(Fault.PROOF_LENGTH.code());
                }
            }
        }
    }

    @Test
    void failsWhenTheLogShrank() {
        assertThat(fault(at(8), new ConsistencyProof(List.of()), at(7)))
                .isEqualTo(Fault.LOG_SHRANK.code());
    }

    @Test
    void failsBetweenTwoRootsOfOneSize() {
        assertThat(fault(at(8, roots.get(7)), new ConsistencyProof(List.of()), at(8)))
                .isEqualTo(Fault.ROOT_MISMATCH.code());
    }

    @Test
    void failsBetweenTwoLogs() {
        VerifiedCheckpoint other =
                new VerifiedCheckpoint(
                        new Checkpoint("other", 7, roots.get(7)), List.of(), List.of());
        assertThat(fault(other, proof(7, 8), at(8))).isEqualTo(Fault.WRONG_ORIGIN.code());
    }

    @Test
    void isMadeOnlyForwards() {
        assertThatThrownBy(() -> paths.consistency(9, 8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private VerifiedCheckpoint at(int size) {
        return at(size, roots.get(size));
    }

    private static VerifiedCheckpoint at(int size, Hash root) {
        return new VerifiedCheckpoint(new Checkpoint("log", size, root), List.of(), List.of());
    }

    private ConsistencyProof proof(int older, int size) {
        return new ConsistencyProof(paths.consistency(older, size));
    }

    private static String fault(
            VerifiedCheckpoint older, ConsistencyProof proof, VerifiedCheckpoint later) {
        try {
            later.requireExtends(older, proof);
            return "valid";
        } catch (Rejected rejected) {
            return rejected.fault().code();
        }
    }
}
