package cn.anxue.seal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree against published vectors, and against the definitions written down naively. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<byte[]> VECTOR_LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .toList();
    private final TreeHash hash = TreeHash.sha256();
    private final ProofCheck check = new ProofCheck(hash);

    /** Those of the reference implementation of Certificate Transparency (merkletree tests), for the leaves above. */
    @Test
    void givesThePublishedRoots() {
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        Frontier frontier = new Frontier(hash, (level, index, node) -> {});
        for (int size = 0; size <= 8; size++) {
            assertEquals(roots.get(size), HEX.formatHex(frontier.root()), "of " + size);
            assertEquals(
                    roots.get(size), HEX.formatHex(tree(hashes(VECTOR_LEAVES)).root(size)));
            if (size < 8) {
                frontier.append(hash.leaf(VECTOR_LEAVES.get(size)));
            }
        }
    }

    /** The proofs of the example in RFC 6962 §2.1.3, over seven leaves. */
    @Test
    void givesTheProofsOfTheExample() {
        List<byte[]> d = hashes(VECTOR_LEAVES.subList(0, 7));
        MerkleTree tree = tree(d);
        byte[] g = hash.node(d.get(0), d.get(1));
        byte[] h = hash.node(d.get(2), d.get(3));
        byte[] i = hash.node(d.get(4), d.get(5));
        byte[] j = d.get(6);
        byte[] k = hash.node(g, h);
        byte[] l = hash.node(i, j);

        assertEquals(hex(List.of(d.get(1), h, l)), hex(tree.inclusion(0, 7)));
        assertEquals(hex(List.of(d.get(2), g, l)), hex(tree.inclusion(3, 7)));
        assertEquals(hex(List.of(d.get(5), j, k)), hex(tree.inclusion(4, 7)));
        assertEquals(hex(List.of(i, k)), hex(tree.inclusion(6, 7)));
        assertEquals(hex(List.of(d.get(2), d.get(3), g, l)), hex(tree.consistency(3, 7)));
        assertEquals(hex(List.of(l)), hex(tree.consistency(4, 7)));
        assertEquals(hex(List.of(i, j, k)), hex(tree.consistency(6, 7)));
    }

    @Test
    void agreesWithTheDefinitionsForEverySmallTree() {
        List<byte[]> leaves = leaves(64);
        MerkleTree tree = tree(hashes(leaves));
        for (int size = 1; size <= 64; size++) {
            NaiveTree naive = new NaiveTree(hash, leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                assertEquals(hex(naive.path(index)), hex(tree.inclusion(index, size)), index + " of " + size);
                assertEquals(hex(naive.proof(index + 1)), hex(tree.consistency(index + 1, size)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void provesWithTheBlocksItSaysItNeedsAndNoOthers(long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(70_000);
        Map<Tiles.Place, List<byte[]>> kept = keep(hashes(leaves));
        for (int round = 0; round < 15; round++) {
            int size = round == 0 ? 65_536 : 1 + random.nextInt(leaves.size());
            int index = random.nextInt(size);
            int earlier = 1 + random.nextInt(size);
            NaiveTree naive = new NaiveTree(hash, leaves.subList(0, size));
            MerkleTree tree = tree(kept, Tiles.needed(Set.of((long) index), size));
            byte[] root = naive.root();
            List<byte[]> path = tree.inclusion(index, size);
            List<byte[]> proof = tree(kept, Tiles.needed(Set.of((long) earlier, earlier - 1L), size))
                    .consistency(earlier, size);

            assertEquals(hex(List.of(root)), hex(List.of(tree.root(size))));
            assertEquals(hex(naive.path(index)), hex(path));
            assertEquals(hex(naive.proof(earlier)), hex(proof));
            assertTrue(check.includes(hash.leaf(leaves.get(index)), index, size, path, root));
            byte[] before = new NaiveTree(hash, leaves.subList(0, earlier)).root();
            assertTrue(check.extended(earlier, before, size, root, proof));
        }
    }

    @Test
    void refusesProofsOfSomethingElse() {
        List<byte[]> leaves = leaves(20);
        MerkleTree tree = tree(hashes(leaves));
        byte[] root = tree.root(20);
        byte[] leaf = hash.leaf(leaves.get(7));
        List<byte[]> path = tree.inclusion(7, 20);
        List<byte[]> proof = tree.consistency(7, 20);

        assertTrue(check.includes(leaf, 7, 20, path, root));
        assertFalse(check.includes(leaf, 6, 20, path, root));
        assertFalse(check.includes(leaf, 7, 20, path.subList(1, path.size()), root));
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(root);
        assertFalse(check.includes(leaf, 7, 20, longer, root));
        assertFalse(check.includes(hash.leaf(leaves.get(8)), 7, 20, path, root));
        assertFalse(check.includes(leaf, 7, 20, path, tree.root(19)));
        assertFalse(check.includes(leaf, 20, 20, path, root));
        assertTrue(check.extended(7, tree.root(7), 20, root, proof));
        assertFalse(check.extended(7, tree.root(6), 20, root, proof));
        assertFalse(check.extended(7, tree.root(7), 20, tree.root(19), proof));
        assertFalse(check.extended(8, tree.root(7), 20, root, proof));
        assertFalse(check.extended(7, tree.root(7), 20, root, List.of()));
        assertFalse(check.extended(20, tree.root(19), 20, root, List.of()));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(20, 20));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(21, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 600, 65_535, 65_537})
    void goesOnWhereATreeWasLeft(int size) {
        List<byte[]> hashes = hashes(leaves(66_000));
        Map<Tiles.Place, List<byte[]>> kept = keep(hashes.subList(0, size));
        List<List<byte[]>> unfinished = new ArrayList<>();
        for (int level = 0; level == 0 || size >> (8 * level) > 0; level++) {
            unfinished.add(kept.getOrDefault(new Tiles.Place(level, size >> (8 * (level + 1))), List.of()));
        }
        Frontier frontier = new Frontier(hash, (level, index, node) -> {});
        frontier.resume(size, unfinished);
        hashes.subList(size, hashes.size()).forEach(frontier::append);

        assertEquals(hex(List.of(tree(hashes).root(66_000))), hex(List.of(frontier.root())));
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(ByteBuffer.allocate(8).putLong(i * 77L).array());
        }
        return leaves;
    }

    private List<byte[]> hashes(List<byte[]> leaves) {
        return leaves.stream().map(leaf -> hash.leaf(leaf)).toList();
    }

    /** What a store would hold after appending. */
    private Map<Tiles.Place, List<byte[]>> keep(List<byte[]> hashes) {
        Map<Tiles.Place, List<byte[]>> kept = new HashMap<>();
        Frontier frontier = new Frontier(
                hash,
                (level, index, node) -> kept.computeIfAbsent(
                                new Tiles.Place(level, index >> 8), place -> new ArrayList<>())
                        .add(node));
        for (int i = 0; i < hashes.size(); i++) {
            kept.computeIfAbsent(new Tiles.Place(0, i >> 8), place -> new ArrayList<>())
                    .add(hashes.get(i));
            frontier.append(hashes.get(i));
        }
        return kept;
    }

    private MerkleTree tree(List<byte[]> hashes) {
        Map<Tiles.Place, List<byte[]>> kept = keep(hashes);
        return tree(kept, kept.keySet());
    }

    private MerkleTree tree(Map<Tiles.Place, List<byte[]>> kept, Collection<Tiles.Place> places) {
        Tiles tiles = new Tiles(hash);
        places.forEach(place -> tiles.put(place, kept.getOrDefault(place, List.of())));
        return new MerkleTree(hash, tiles);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
