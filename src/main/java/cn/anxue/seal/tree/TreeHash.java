package cn.anxue.seal.tree;

import cn.anxue.id.Sha256;
import java.security.MessageDigest;

/** The hashes of a tree: leaves and nodes are told apart by their first byte. Not for several threads at once. */
public final class TreeHash {
    public static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    private TreeHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** By SHA-256. */
    public static TreeHash sha256() {
        return new TreeHash(Sha256.digest());
    }

    /** The hash of a tree without leaves. */
    public byte[] empty() {
        return digest.digest();
    }

    /** @param parts the leaf's bytes, one after the other */
    public byte[] leaf(byte[]... parts) {
        digest.update(LEAF);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
