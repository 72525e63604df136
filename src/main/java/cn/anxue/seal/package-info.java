/**
 * Seals (印封): a Merkle log (RFC 6962) over the journal and another over the audit trail, so that whoever kept a receipt or a
 * head can prove that history was not rewritten, administrators of the database included.
 *
 * <p>A leaf is {@code SHA-256(00 ‖ salt ‖ text)}. The text of an entry is {@link cn.anxue.ledger.JournalRecord#text}, that of a
 * row of the trail {@link cn.anxue.audit.AuditRecord#text}: UTF-8, one {@code name=value} line for each field that is there, each
 * ended by a line feed, in a fixed order; a backslash within a value is written {@code \\}, a line feed {@code \n}. The salt
 * are 16 random bytes that stand in the receipt alone, so nobody can guess entries from public hashes. Leaves are numbered from
 * 0. A head signs {@link cn.anxue.seal.Head#text}.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Sealing comes after the commit and never holds it up. Each row carries the full number of the database transaction that
 *       wrote it ({@code recorded_in}, 64 bits, so wrapping and freezing of PostgreSQL's own short numbers do not matter). A look
 *       takes what was written below {@code pg_snapshot_xmin}: every writer below that has ended, so no row can turn up there
 *       later, and the next look goes on from there. A long-running writer holds sealing back, which shows as delay; it is never
 *       passed over. An index in blocks finds the new rows; posting pays 7 bytes an entry for it.
 *   <li>A restore into another cluster starts these numbers anew. The position kept names its cluster; on a change the sealer
 *       first seals whatever has no leaf, then goes on, and from then on asks of each row whether it has a leaf.
 *   <li>Leaves are hashed by PostgreSQL in the statement that numbers them, so a list is sealed in one round trip. Verification
 *       writes the text anew in Java from the bare columns and trusts neither views nor functions of the database.
 *   <li>Leaves, nodes, heads, days and keys are only added, under one advisory lock a log; the position is a bookmark and no
 *       evidence.
 *   <li>Every look that finds something signs a head; the last of each day (Shanghai) is published for good once the day is over.
 *   <li>Hashes and signatures carry the number of their suite; suite 1 is SHA-256 with Ed25519.
 * </ul>
 */
@NullMarked
package cn.anxue.seal;

import org.jspecify.annotations.NullMarked;
