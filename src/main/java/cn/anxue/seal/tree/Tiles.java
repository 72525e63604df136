package cn.anxue.seal.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Subtrees computed from blocks of 256 kept hashes. A hash of level n stands for 256^n leaves; level 0 are the leaves. */
public final class Tiles implements Subtrees {
    public static final int BITS = 8;
    public static final int WIDTH = 1 << BITS;

    private final TreeHash hash;
    private final Map<Place, List<byte[]>> blocks = new HashMap<>();

    public Tiles(TreeHash hash) {
        this.hash = hash;
    }

    /**
     * Where a block of hashes stands.
     *
     * @param level of the hashes kept in it
     * @param block hashes 256·block up to 256·(block+1) of that level
     */
    public record Place(int level, long block) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return level != other.level ? Integer.compare(level, other.level) : Long.compare(block, other.block);
        }

        /** The first hash of the block, among those of its level. */
        public long first() {
            return block << BITS;
        }
    }

    /** Every block that roots and proofs over the first {@code size} leaves read, for these leaves. */
    public static Collection<Place> needed(Collection<Long> leaves, long size) {
        TreeSet<Place> places = new TreeSet<>();
        for (int level = 0; level == 0 || size >> (BITS * level) > 0; level++) {
            int shift = BITS * (level + 1);
            places.add(new Place(level, size >> shift));
            for (long leaf : leaves) {
                places.add(new Place(level, leaf >> shift));
            }
        }
        return places;
    }

    /** @param hashes as many of the block's hashes as there are */
    public void put(Place place, List<byte[]> hashes) {
        blocks.put(place, List.copyOf(hashes));
    }

    @Override
    public byte[] hash(int level, long index) {
        int tileLevel = level / BITS;
        int height = level % BITS;
        long first = index << height;
        List<byte[]> block = blocks.get(new Place(tileLevel, first >> BITS));
        int from = (int) (first & (WIDTH - 1));
        if (block == null || block.size() < from + (1 << height)) {
            throw new IllegalStateException("the tree lacks hashes of level " + tileLevel + " from " + first);
        }
        return fold(block, from, height);
    }

    private byte[] fold(List<byte[]> block, int from, int height) {
        if (height == 0) {
            return block.get(from);
        }
        int half = 1 << (height - 1);
        return hash.node(fold(block, from, height - 1), fold(block, from + half, height - 1));
    }
}
