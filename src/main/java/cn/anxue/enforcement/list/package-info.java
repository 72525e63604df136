/**
 * The black and white lists (黑白名单): proposal, hearing, decision, publication, observation, removal.
 *
 * <p>Sources: the founding documents of 阳泉市城区 (lists) and 承德市 (58 listed); domain.md §4.8, rules E25–E29.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>A list entry takes effect on the day it is decided; a day to come as its beginning is refused.
 *   <li>Nobody is blacklisted unheard. The subject is invited, and the decision waits for its statement, its waiver or the
 *       end of the term (E13); or the proposer says how and on which day it was heard before
 *       ({@link cn.anxue.enforcement.list.HearingOutcome#BEFORE_PROPOSAL}), which the approver reads before he decides. A proposal
 *       that says nothing about a hearing is refused.
 *   <li>Decision and publication are two states of an entry, each with its day. They fall on one day unless the proposal asks
 *       for a separate publication, again for clients that know of none. The public, and the public standing with it, know
 *       an entry from its publication to the day it is taken down; its effects begin with the decision.
 *   <li>Observation (整改期, E25) is a state of the white-list entry: off the list at once, back by a decision of two people,
 *       else at the end of the term removed and proposed for the black list, which begins with the hearing.
 *   <li>The four tests of the white list (E26) are computed for every proposal, and again when it is decided. They refuse it
 *       where a local rule ({@code lists.whiteTests}) says so; elsewhere the approver reads which are not met, and what has
 *       come about since the proposal, which he could not read, refuses his approval.
 *   <li>Business and 民非 registration have no register here; an institution counts as registered under its unified code
 *       until it closes, is revoked or cannot be found.
 *   <li>Blacklisting takes an institution off the white list at once (E25).
 * </ul>
 */
@NullMarked
package cn.anxue.enforcement.list;

import org.jspecify.annotations.NullMarked;
