package cn.anxue.seal.tree;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of RFC 6962 §2.1, from complete subtrees. */
public final class MerkleTree {
    private final TreeHash hash;
    private final Subtrees subtrees;

    public MerkleTree(TreeHash hash, Subtrees subtrees) {
        this.hash = hash;
        this.subtrees = subtrees;
    }

    /** MTH(D[n]) of the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? hash.empty() : range(0, size);
    }

    /** PATH(m, D[n]): what leads from the leaf at {@code index} to the root over {@code size} leaves. */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** PROOF(m, D[n]): that the first {@code earlier} of {@code size} leaves are those of the earlier root. */
    public List<byte[]> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier + " within one of " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        subproof(earlier, 0, size, true, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void subproof(long earlier, long from, long to, boolean whole, List<byte[]> proof) {
        if (earlier == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            subproof(earlier, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            subproof(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** MTH(D[from:to]); ranges met are aligned, since every split is at a power of two. */
    private byte[] range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(size);
        return hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two smaller than {@code size}, which is at least two. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
