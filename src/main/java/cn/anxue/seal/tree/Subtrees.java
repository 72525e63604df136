package cn.anxue.seal.tree;

/** Complete subtrees of a tree, by level and place: subtree (l, i) covers leaves i·2^l up to (i+1)·2^l. */
public interface Subtrees {
    byte[] hash(int level, long index);
}
