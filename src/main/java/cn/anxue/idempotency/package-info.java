/**
 * The same request twice has one effect (幂等): its key, the digest of its content and the answer are kept in the database
 * transaction that did the work, so that a lost answer is had by asking again.
 *
 * <p>A key belongs to a caller and a route. A request that failed leaves nothing, and may be sent again under its key. The
 * digest is taken over the content as it was understood, so that white space does not make another request.
 */
@NullMarked
package cn.anxue.idempotency;

import org.jspecify.annotations.NullMarked;
