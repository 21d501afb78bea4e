package org.liaison.audit.export;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.Tile;
import org.liaison.log.tree.TileAddress;
import org.liaison.log.tree.TileStore;

/// A disclosure log of a few entries under one checkpoint.
final class LogInMemory implements KeptEntries, LogTrees {

    private final List<byte[]> leaves;
    private final SigningKey key;
    private final Clock clock;
    private final GrowingTree tree = GrowingTree.empty();
    private final Map<TileAddress, Tile> tiles = new HashMap<>();

    LogInMemory(SigningKey key, Clock clock, List<byte[]> leaves) {
        this.key = key;
        this.clock = clock;
        this.leaves = List.copyOf(leaves);
        this.leaves.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
        tree.changed().forEach(tile -> tiles.put(tile.address(), tile));
    }

    @Override
    public List<Kept> chosen(LogName log, Choice choice, int most) {
        return switch (choice) {
            case Choice.OneEntry(String id) -> kept(line -> line.entryId().equals(id));
            case Choice.ExchangeFile(String id) ->
                    kept(line -> line.message().exchangeFileId().equals(id));
            case Choice.Partner(String office) ->
                    kept(line -> line.route().recipientOffice().equals(office));
        };
    }

    @Override
    public List<Kept> namingListsOf(String office, long below) {
        return kept(line ->
                line.kind().equals("TRUST_LIST") && line.route().originOffice().equals(office));
    }

    private List<Kept> kept(Predicate<DisclosureLine> condition) {
        List<Kept> kept = new ArrayList<>();
        for (int index = 0; index < leaves.size(); index++) {
            if (condition.test(Lines.disclosure(leaves.get(index)))) {
                kept.add(new Kept(index, Leaf.of(leaves.get(index))));
            }
        }
        return kept;
    }

    @Override
    public List<String> checkpoints(LogName log) {
        Checkpoint checkpoint =
                new Checkpoint(key.publicKey().name().text(), tree.size(), tree.root());
        return List.of(
                new String(checkpoint.signedBy(key, clock).encode(), StandardCharsets.UTF_8));
    }

    @Override
    public void integrate(LogName log, long size, List<byte[]> entries) {
        throw new UnsupportedOperationException("it is as it was made");
    }

    @Override
    public TileStore tiles(LogName log) {
        return addresses -> {
            Map<TileAddress, Tile> found = new HashMap<>(tiles);
            found.keySet().retainAll(addresses);
            return found;
        };
    }
}
