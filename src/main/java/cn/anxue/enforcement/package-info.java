/**
 * What an authority does about an institution, an unlicensed body, a school or a person: notices and orders (函询, 约谈, 告知书,
 * 承诺书, 警示函, 整改通知, 暂停招生, 停办通知) with their problem items (问题清单) and close-out (销号), and the black and white
 * lists (黑白名单).
 *
 * <p>Sources: the founding documents of 阳泉市城区 (instruments, lists) and 承德市 (123 orders, 12 closures, 58 listed), 柳南区
 * (problem list and close-out); domain.md §4.7 and §4.8, rules E25–E29.
 *
 * <p>Decisions taken:
 *
 * <ul>
 *   <li>A number is drawn in the database transaction that issues, from a counter row per authority, series and year, so a
 *       failure gives it back and numbers have no gaps. Where two people decide, that is the approval, not the proposal.
 *   <li>Closures and suspensions of enrolment, list entries and removals need two people; so does the withdrawal of what two
 *       people decided, and of an order of which a second officer closed out anything, also where it was reopened since.
 *   <li>A notice goes from its draft to its end along one table of steps, in the enum and in PostgreSQL; what is in force is
 *       read off the step, so that whoever knew the states before still reads them.
 *   <li>No step of a problem is skipped: its notice is served, the steps of its route (路线图) are done, it is reported as put
 *       right, and a second officer, who neither issued nor reported, checks it again and closes it out. The check and the
 *       close-out are one act: what was seen is written down with it, and PostgreSQL closes nothing without.
 *   <li>Closing out the last problem ends a served order whatever was answered: the check by a second officer is more than any
 *       answer. What has no problems ends with its receipt, where that is all that is asked for, or with its accepted answer.
 *   <li>Found not done after all, a problem is open again, and the notice with it.
 *   <li>Being overdue is no state; it is worked out from the days whenever somebody asks.
 *   <li>An institution sees a notice from its number on; what is being decided on it is not told beforehand.
 *   <li>A pending withdrawal or removal is not a state: the notice or entry is in force until it is decided.
 *   <li>A closure or suspension does not close with its items: it ends by a decision alone (恢复).
 *   <li>A list entry takes effect on the day it is decided; a day to come as its beginning is refused.
 *   <li>Nobody is blacklisted unheard. The subject is invited, and the decision waits for its statement, its waiver or the
 *       end of the term (E13); or the proposer says how and on which day it was heard before
 *       ({@link cn.anxue.enforcement.HearingOutcome#BEFORE_PROPOSAL}), which the approver reads before he decides. A proposal
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
 *   <li>What an institution suffers (suspension, bars) follows from what stands, and ends only when nothing that causes it
 *       stands any more.
 *   <li>Acts on an institution follow its competent authority of today. Who acted before a handover keeps sight of what it
 *       issued, and stands on it as its authority.
 *   <li>Persons are named to the public by surname and 某 alone; the column is written by us, readers need no rule.
 * </ul>
 */
@NullMarked
package cn.anxue.enforcement;

import org.jspecify.annotations.NullMarked;
