package cn.anxue.seal.tree;

import java.util.ArrayList;
import java.util.List;

/** The growing edge of a tree: the unfinished block of each level, which is all that appending and the root need. */
public final class Frontier {
    private final TreeHash hash;
    private final Completed completed;
    private final List<List<byte[]>> blocks = new ArrayList<>();
    private long size;

    /** Told of every complete subtree of 256^level leaves, in the order they are completed. */
    public interface Completed {
        void node(int level, long index, byte[] hash);
    }

    public Frontier(TreeHash hash, Completed completed) {
        this.hash = hash;
        this.completed = completed;
    }

    /**
     * Goes on where a tree was left.
     *
     * @param unfinished the hashes of each level that no kept node covers yet, from the leaves up
     */
    public void resume(long size, List<List<byte[]>> unfinished) {
        for (int level = 0; level < unfinished.size(); level++) {
            if (unfinished.get(level).size() != (size >> (Tiles.BITS * level)) % Tiles.WIDTH) {
                throw new IllegalStateException("the tree of " + size + " leaves lacks nodes of level " + level);
            }
            blocks.add(new ArrayList<>(unfinished.get(level)));
        }
        this.size = size;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leafHash) {
        size++;
        add(0, leafHash);
    }

    /** MTH of all leaves so far: each level's block, the smaller tree to its right as its last member. */
    public byte[] root() {
        byte[] right = null;
        for (List<byte[]> block : blocks) {
            List<byte[]> members = block;
            if (right != null) {
                members = new ArrayList<>(block);
                members.add(right);
            }
            right = members.isEmpty() ? right : range(members, 0, members.size());
        }
        return right == null ? hash.empty() : right;
    }

    private void add(int level, byte[] node) {
        if (blocks.size() == level) {
            blocks.add(new ArrayList<>());
        }
        List<byte[]> block = blocks.get(level);
        block.add(node);
        if (block.size() == Tiles.WIDTH) {
            byte[] whole = range(block, 0, Tiles.WIDTH);
            block.clear();
            completed.node(level + 1, (size >> (Tiles.BITS * (level + 1))) - 1, whole);
            add(level + 1, whole);
        }
    }

    private byte[] range(List<byte[]> members, int from, int to) {
        if (to - from == 1) {
            return members.get(from);
        }
        int middle = from + (int) MerkleTree.split(to - from);
        return hash.node(range(members, from, middle), range(members, middle, to));
    }
}
