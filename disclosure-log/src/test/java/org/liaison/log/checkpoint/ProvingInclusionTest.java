package org.liaison.log.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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

class ProvingInclusionTest {

    private static final int MOST = 1_000;

    private final List<Hash> leaves = Leaves.hashes(MOST);
    private final MemoryTiles tiles = new MemoryTiles();
    private final ProofPaths paths = new ProofPaths(tiles);
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.EMPTY_TREE));

    ProvingInclusionTest() {
        GrowingTree tree = GrowingTree.empty();
        for (Hash leaf : leaves) {
            tree.append(leaf);
            roots.add(tree.root());
        }
        tiles.write(tree.changed());
    }

    @Test
    void holdsForEveryIndexAtEverySizeToAThousand() throws Rejected {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                // when
                InclusionProof proof = proof(index, size);
                Hash reached = RootPath.ofInclusion(proof, leaves.get(index), size);
                // then
                if (!reached.equals(roots.get(size))) {
                    throw new AssertionError("index %d, size %d".formatted(index, size));
                }
            }
        }
    }

    @Test
    void failsForEverySingleBitOfProofLeafRootOrIndexInSmallTrees() {
        for (int size = 1; size <= 12; size++) {
            for (int index = 0; index < size; index++) {
                everyBitMatters(index, size);
            }
        }
    }

    @Test
    void failsForEverySingleBitOfProofLeafRootOrIndexInALargerTree() {
        Random random = new Random(20261122);
        for (int i = 0; i < 12; i++) {
            int size = 100 + random.nextInt(MOST - 100);
            everyBitMatters(random.nextInt(size), size);
        }
    }

    @Test
    void failsForAnIndexThatIsNotBelowTheSize() {
        for (long index : new long[] {8, 9, 1_000, Long.MAX_VALUE}) {
            assertFault(
                    Fault.INDEX_NOT_BELOW_SIZE,
                    () ->
                            RootPath.ofInclusion(
                                    new InclusionProof(index, List.of()), leaves.get(0), 8));
        }
    }

    @Test
    void failsInATreeWithoutLeaves() {
        assertFault(
                Fault.INDEX_NOT_BELOW_SIZE,
                () -> RootPath.ofInclusion(new InclusionProof(0, List.of()), leaves.get(0), 0));
    }

    @Test
    void failsForAnyOtherNumberOfHashes() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = paths.inclusion(index, size);
                List<Hash> longer = new ArrayList<>(path);
                longer.add(leaves.get(0));
                assertLength(new InclusionProof(index, longer), index, size);
                if (!path.isEmpty()) {
                    assertLength(
                            new InclusionProof(index, path.subList(1, path.size())), index, size);
                    assertLength(
                            new InclusionProof(index, path.subList(0, path.size() - 1)),
                            index,
                            size);
                }
            }
        }
    }

    @Test
    void failsForAHashOfAnyOtherLength() {
        assertThatThrownBy(() -> Hash.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[33]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMadeOnlyForALeafOfTheTree() {
        assertThatThrownBy(() -> paths.inclusion(8, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paths.inclusion(-1, 8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void everyBitMatters(int index, int size) {
        InclusionProof proof = proof(index, size);
        Hash leaf = leaves.get(index);
        Hash root = roots.get(size);
        assertThat(leads(proof, leaf, size, root)).isTrue();
        for (int hash = 0; hash < proof.path().size(); hash++) {
            for (Hash other : oneBitOff(proof.path().get(hash))) {
                List<Hash> path = new ArrayList<>(proof.path());
                path.set(hash, other);
                assertThat(leads(new InclusionProof(index, path), leaf, size, root)).isFalse();
            }
        }
        oneBitOff(leaf).forEach(o -> assertThat(leads(proof, o, size, root)).isFalse());
        oneBitOff(root).forEach(o -> assertThat(leads(proof, leaf, size, o)).isFalse());
        for (int bit = 0; bit < 63; bit++) {
            InclusionProof elsewhere = new InclusionProof(index ^ (1L << bit), proof.path());
            assertThat(leads(elsewhere, leaf, size, root)).isFalse();
        }
    }

    private InclusionProof proof(int index, int size) {
        return new InclusionProof(index, paths.inclusion(index, size));
    }

    private static boolean leads(InclusionProof proof, Hash leaf, long size, Hash root) {
        try {
            return RootPath.ofInclusion(proof, leaf, size).equals(root);
        } catch (Rejected rejected) {
            return false;
        }
    }

    static List<Hash> oneBitOff(Hash hash) {
        List<Hash> others = new ArrayList<>();
        for (int bit = 0; bit < Hash.SIZE * Byte.SIZE; bit++) {
            byte[] bytes = Arrays.copyOf(hash.bytes(), Hash.SIZE);
            bytes[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            others.add(Hash.of(bytes));
        }
        return others;
    }

    private void assertLength(InclusionProof proof, int index, int size) {
        assertFault(Fault.PROOF_LENGTH, () -> RootPath.ofInclusion(proof, leaves.get(index), size));
    }

    private static void assertFault(Fault fault, CheckedCall call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.fault()).isEqualTo(fault));
    }

    private interface CheckedCall {
        void run() throws Rejected;
    }
}
