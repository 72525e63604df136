package cn.anxue.seal.tree;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 §2.1 word by word, over all leaves at once. */
record NaiveTree(TreeHash hash, List<byte[]> leaves) {
    byte[] root() {
        if (leaves.isEmpty()) {
            return hash.empty();
        }
        return leaves.size() == 1 ? hash.leaf(leaves.get(0)) : hash.node(left().root(), right().root());
    }

    List<byte[]> path(int index) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        boolean first = index < split();
        List<byte[]> path = first ? left().path(index) : right().path(index - split());
        path.add((first ? right() : left()).root());
        return path;
    }

    List<byte[]> proof(int earlier) {
        return subproof(earlier, true);
    }

    private List<byte[]> subproof(int earlier, boolean whole) {
        if (earlier == leaves.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root()));
        }
        boolean first = earlier <= split();
        List<byte[]> proof = first ? left().subproof(earlier, whole) : right().subproof(earlier - split(), false);
        proof.add((first ? right() : left()).root());
        return proof;
    }

    private NaiveTree left() {
        return new NaiveTree(hash, leaves.subList(0, split()));
    }

    private NaiveTree right() {
        return new NaiveTree(hash, leaves.subList(split(), leaves.size()));
    }

    private int split() {
        int power = 1;
        while (power * 2 < leaves.size()) {
            power *= 2;
        }
        return power;
    }
}
