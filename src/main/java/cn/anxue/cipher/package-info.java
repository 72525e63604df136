/**
 * Ciphers (密码): what is encrypted at rest, and keyed digests to look it up by. Every output carries the number of its suite
 * and, where it can be read back, of its key, so that both can be changed while old ones stay readable.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Keys are settings shared by all nodes and never stand in the database. The first of the list is current; the
 *       database keeps a check value of each key in use, so that a start with a missing or another key is refused.
 *   <li>Each purpose has keys of its own, derived (HKDF) and apart for encryption and digests; purpose and, where it is
 *       named, the row are bound to the ciphertext.
 *   <li>The key of the digests is random, kept encrypted with the current key, and outlives it: a phone number has to meet
 *       itself whenever it was written. Who held an old data key and the database could still guess digests.
 * </ul>
 */
@NullMarked
package cn.anxue.cipher;

import org.jspecify.annotations.NullMarked;
