package org.liaison.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingATreeTest {

    @ParameterizedTest
    @CsvSource({
        "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheReferenceTree(int size, String root) {
        // given
        GrowingTree tree = GrowingTree.empty();
        // when
        Leaves.REFERENCE.subList(0, size).forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        // then
        assertThat(tree.root().hex()).isEqualTo(root);
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySizeToAThousand() {
        // given
        List<Hash> leaves = Leaves.hashes(1_000);
        GrowingTree tree = GrowingTree.empty();
        for (int size = 1; size <= leaves.size(); size++) {
            // when
            tree.append(leaves.get(size - 1));
            // then
            assertThat(tree.root()).isEqualTo(Leaves.root(leaves.subList(0, size)));
        }
    }

    @Test
    void goesOnFromItsTilesHoweverTheAppendsAreCutIntoBatches() {
        // given
        Random random = new Random(20261122);
        List<Hash> leaves = Leaves.hashes(3_000);
        MemoryTiles tiles = new MemoryTiles();
        int size = 0;
        while (size < leaves.size()) {
            int next = Math.min(leaves.size(), size + 1 + random.nextInt(400));
            // when
            GrowingTree tree = GrowingTree.resume(size, tiles);
            leaves.subList(size, next).forEach(tree::append);
            tiles.write(tree.changed());
            size = next;
            // then
            assertThat(tree.root()).isEqualTo(Leaves.root(leaves.subList(0, size)));
            assertThat(new ProofPaths(tiles).root(size)).isEqualTo(tree.root());
        }
    }

    @Test
    void makesTheTilesThatTheFormatGivesAsAnExample() {
        // given
        GrowingTree tree = GrowingTree.empty();
        Hash leaf = Hash.ofLeaf(Leaves.entry(0));
        // when
        for (int i = 0; i < 70_000; i++) {
            tree.append(leaf);
        }
        // then
        List<TileAddress> tiles = tree.changed().stream().map(Tile::address).toList();
        assertThat(tiles.stream().filter(TileAddress::isFull).filter(t -> t.level() == 0))
                .hasSize(273);
        assertThat(tiles)
                .contains(
                        new TileAddress(0, 273, 112),
                        new TileAddress(1, 0, 256),
                        new TileAddress(1, 1, 17),
                        new TileAddress(2, 0, 1))
                .hasSize(277);
    }

    @Test
    void changesNoTileWithoutAnAppend() {
        // given
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree tree = GrowingTree.empty();
        Leaves.hashes(300).forEach(tree::append);
        tiles.write(tree.changed());
        // when
        GrowingTree again = GrowingTree.resume(300, tiles);
        // then
        assertThat(again.changed()).isEmpty();
        assertThat(again.root()).isEqualTo(tree.root());
    }

    @Test
    void doesNotGoOnWithoutItsEdge() {
        // given
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree tree = GrowingTree.empty();
        Leaves.hashes(300).forEach(tree::append);
        tiles.write(tree.changed());
        tiles.lose(new TileAddress(0, 1, 44));
        // then
        assertThatThrownBy(() -> GrowingTree.resume(300, tiles)).isInstanceOf(MissingTile.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,256,tile/0/000",
        "1,7,12,tile/1/007.p/12",
        "0,1234067,256,tile/0/x001/x234/067",
        "0,1000,1,tile/0/x001/000.p/1"
    })
    void servesATileUnderThePathOfTheFormat(int level, long index, int width, String path) {
        assertThat(new TileAddress(level, index, width).path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).contains(new TileAddress(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0",
                "tile/8/000",
                "tile/00/000",
                "tile/0/1",
                "tile/0/0001",
                "tile/0/x000/001",
                "tile/0/001/234",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/012",
                "tile/0/000.p/",
                "tile/0/-01",
                "tile/0/000/"
            })
    void servesNothingUnderAnyOtherPath(String path) {
        assertThat(TileAddress.parse(path)).isEmpty();
    }
}
