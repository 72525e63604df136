package cn.anxue.seal.tree;

import java.security.MessageDigest;
import java.util.List;

/** Checks proofs, as RFC 9162 §2.1.3.2 and §2.1.4.2 spell it out; shares no code with what makes them. */
public final class ProofCheck {
    private final TreeHash hash;

    public ProofCheck(TreeHash hash) {
        this.hash = hash;
    }

    /** Whether the path leads from the leaf to the root. */
    public boolean includes(byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] reached = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = hash.node(sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = hash.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(reached, root);
    }

    /** Whether the tree of {@code size} begins with the tree of {@code earlier}. */
    public boolean extended(long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> proof) {
        if (earlier < 1 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return proof.isEmpty() && MessageDigest.isEqual(earlierRoot, root);
        }
        boolean complete = Long.bitCount(earlier) == 1;
        int next = complete ? 0 : 1;
        if (proof.size() < next || proof.isEmpty()) {
            return false;
        }
        byte[] start = complete ? earlierRoot : proof.get(0);
        return climb(new long[] {earlier - 1, size - 1}, start, proof.subList(next, proof.size()), earlierRoot, root);
    }

    private boolean climb(long[] ends, byte[] start, List<byte[]> rest, byte[] earlierRoot, byte[] root) {
        long node = ends[0];
        long last = ends[1];
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] before = start;
        byte[] after = start;
        for (byte[] sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = hash.node(sibling, before);
                after = hash.node(sibling, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = hash.node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, earlierRoot) && MessageDigest.isEqual(after, root);
    }
}
