package cn.anxue.seal;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.seal.tree.Frontier;
import cn.anxue.seal.tree.MerkleTree;
import cn.anxue.seal.tree.Tiles;
import cn.anxue.seal.tree.Tiles.Place;
import cn.anxue.seal.tree.TreeHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stored trees. Whatever is asked for, blocks of hashes are read in two round trips, one for leaves, one for nodes. */
@ApplicationScoped
class SealTree {
    private static final String LEAVES = """
            select 0 as level, w.block, l.hash from unnest(?::bigint[]) as w (block)
            cross join lateral (
                select l.seq, l.hash from seal_leaf l
                where l.log = ? and l.seq >= w.block * 256 and l.seq < least(w.block * 256 + 256, ?) offset 0) l
            order by w.block, l.seq
            """;
    private static final String NODES = """
            select w.level, w.block, n.hash from unnest(?::integer[], ?::bigint[]) as w (level, block)
            cross join lateral (
                select n.index, n.hash from seal_node n where n.log = ? and n.level = w.level
                    and n.index >= w.block * 256 and n.index < least(w.block * 256 + 256, ? >> (8 * w.level)) offset 0) n
            order by w.level, w.block, n.index
            """;
    private static final String LEAF_HASHES = "select hash from seal_leaf where log = ? and seq >= ? order by seq";
    private static final String ADD_NODES = """
            insert into seal_node (log, level, index, hash)
            select ?, level, index, hash from unnest(?::integer[], ?::bigint[], ?::bytea[]) as n (level, index, hash)
            """;
    private static final int ROWS_FETCHED = 10_000;

    private final Sql sql;

    SealTree(Sql sql) {
        this.sql = sql;
    }

    private record Node(int level, long index, byte[] hash) {}

    private record Kept(Place place, byte[] hash) {}

    /** The tree over the first {@code size} leaves, as far as proofs for these leaves need it. */
    MerkleTree tree(SealLog log, Collection<Long> leaves, long size) {
        Map<Place, List<byte[]>> blocks = blocks(log, Tiles.needed(leaves, size), size);
        TreeHash hash = TreeHash.sha256();
        Tiles tiles = new Tiles(hash);
        blocks.forEach(tiles::put);
        return new MerkleTree(hash, tiles);
    }

    /** Adds the leaves from {@code size} on to the tree and answers its root. */
    byte[] extend(SealLog log, long size) {
        List<Node> nodes = new ArrayList<>();
        Frontier frontier =
                new Frontier(TreeHash.sha256(), (level, index, hash) -> nodes.add(new Node(level, index, hash)));
        frontier.resume(size, unfinished(log, size));
        sql.run(LEAF_HASHES, statement -> {
            statement.setFetchSize(ROWS_FETCHED);
            statement.setInt(1, log.number());
            statement.setLong(2, size);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    frontier.append(rows.getBytes(1));
                }
            }
            return size;
        });
        if (!nodes.isEmpty()) {
            sql.update(ADD_NODES, statement -> {
                statement.setInt(1, log.number());
                Columns.from(statement, 2, nodes)
                        .integer(Node::level)
                        .bigint(Node::index)
                        .bytes(Node::hash);
            });
        }
        return frontier.root();
    }

    private List<List<byte[]>> unfinished(SealLog log, long size) {
        Collection<Place> edge = Tiles.needed(List.of(), size);
        Map<Place, List<byte[]>> blocks = blocks(log, edge, size);
        return edge.stream().map(place -> blocks.getOrDefault(place, List.of())).toList();
    }

    private Map<Place, List<byte[]>> blocks(SealLog log, Collection<Place> places, long size) {
        List<Place> ofLeaves =
                places.stream().filter(place -> place.level() == 0).toList();
        List<Place> ofNodes = places.stream().filter(place -> place.level() > 0).toList();
        Map<Place, List<byte[]>> blocks = new HashMap<>();
        List<Kept> kept = new ArrayList<>(sql.list(
                LEAVES,
                select -> {
                    Columns.of(select, ofLeaves).bigint(Place::block);
                    select.setInt(2, log.number());
                    select.setLong(3, size);
                },
                SealTree::kept));
        if (!ofNodes.isEmpty()) {
            kept.addAll(sql.list(
                    NODES,
                    select -> {
                        Columns.of(select, ofNodes).integer(Place::level).bigint(Place::block);
                        select.setInt(3, log.number());
                        select.setLong(4, size);
                    },
                    SealTree::kept));
        }
        kept.forEach(one ->
                blocks.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one.hash()));
        return blocks;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(new Place(row.getInt("level"), row.getLong("block")), row.getBytes("hash"));
    }
}
