/**
 * The tree alone (默克尔树), to the letter of RFC 6962 §2.1: hashes, roots, proofs and their checking. Pure; knows nothing of what
 * is sealed nor where nodes are kept. Checking follows RFC 9162 §2.1.3 and §2.1.4, which say it step by step.
 *
 * <p>Decision. Kept are the leaves and the complete subtrees of 256, 256², … leaves only. All between is computed again from a
 * block of 256 hashes, so keeping the tree costs a two-hundredth of keeping every node, and appending or proving reads one
 * block a level: four of them for a thousand million leaves.
 */
@NullMarked
package cn.anxue.seal.tree;

import org.jspecify.annotations.NullMarked;
