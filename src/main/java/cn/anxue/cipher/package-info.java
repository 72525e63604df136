/**
 * Ciphers (密码): what is encrypted at rest, and keyed digests to look it up by. Every output carries the number of its suite
 * and of its key, so that both can be changed while old ones stay readable. Keys never stand in the database.
 */
@NullMarked
package cn.anxue.cipher;

import org.jspecify.annotations.NullMarked;
