/**
 * Guessing (猜测口令): failed attempts are counted per name, per address, per client and per second factor, in the database,
 * so that all nodes agree and a restart forgets nothing. A name nobody has is counted like any other, so the answer tells
 * nothing. Whoever knows a name can make its owner wait half an hour at most; an administrator unlocks sooner.
 */
@NullMarked
package cn.anxue.identity.guess;

import org.jspecify.annotations.NullMarked;
