/**
 * Seals (印封): a Merkle log over journal and audit trail (RFC 6962), so that whoever kept a receipt can prove that history was
 * not rewritten, administrators of the database included.
 */
@NullMarked
package cn.anxue.seal;

import org.jspecify.annotations.NullMarked;
