/**
 * What can go wrong by a caller's doing, as RFC 9457 problems: a stable code, an HTTP status, the pointer of the field,
 * and a sentence to act on in Chinese and in English.
 *
 * <p>Each room lists its own in one enum that implements {@link cn.anxue.problem.ProblemKind}; there is one exception for
 * all of them. A broken invariant is not a problem but an {@link IllegalStateException}.
 */
@NullMarked
package cn.anxue.problem;

import org.jspecify.annotations.NullMarked;
